import { test } from 'vitest';
import { newStore } from '../stores.ts';
import { sampleStore } from './samples.ts';

type Sample = () => ReturnType<typeof sampleStore>;

/** A `test` that runs on both engines, each time with a sample store of its own. */
export function onEach(name: string, run: (sample: Sample) => Promise<void>): void {
  for (const engine of ['SQLite', 'PostgreSQL'] as const)
    test(`${name} (${engine})`, () => run(async () => sampleStore(await newStore(engine))));
}
