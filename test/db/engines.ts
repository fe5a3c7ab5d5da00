import { test } from 'vitest';
import { openStore } from '../../db/postgres/open.ts';
import type { Store } from '../../src/ports/store.ts';
import { type PostgresServer, usePostgres } from '../postgres.ts';
import { sampleStore } from './samples.ts';

type Sample = (name?: string) => ReturnType<typeof sampleStore>;

/** Returns how to open a store in a new database on the server. */
export function storesOn(server: () => Promise<PostgresServer>): () => Promise<{ url: string; store: Store }> {
  let template: Promise<string> | undefined;
  async function migrated(): Promise<string> {
    const url = await (await server()).database();
    await (await openStore(url)).close();
    return new URL(url).pathname.slice(1);
  }
  return async () => {
    template ??= migrated();
    const url = await (await server()).database(await template);
    return { url, store: await openStore(url) };
  };
}

/** Returns a `test` that runs on both engines, each time with a sample store of its own. */
export function contract() {
  const open = storesOn(usePostgres());
  return (name: string, run: (sample: Sample) => Promise<void>): void => {
    test(`${name} (SQLite)`, () => run(() => sampleStore()));
    test(`${name} (PostgreSQL)`, () => run(async () => sampleStore((await open()).store)));
  };
}
