import { inject } from 'vitest';
import { databaseAt } from '../db/index.ts';
import { seed } from '../db/seed/index.ts';
import type { Store } from '../src/ports/store.ts';
import { newDatabase, sampled } from './databases.ts';
import { network, start } from './network.ts';
import { dropDatabase } from './postgres.ts';

type Engine = 'SQLite' | 'PostgreSQL';

/** Opens an empty store for one test: in memory, or in a PostgreSQL database that is removed when the store is closed. */
export async function newStore(engine: Engine): Promise<Store> {
  return engine === 'SQLite' ? (await databaseAt(':memory:')).open() : openOnce(await newDatabase());
}

/** Opens a store of the sample network, with or without its people, where this project's conversations keep theirs. */
export async function networkStore({ people }: { people: boolean }): Promise<Store> {
  const engine = inject('engine');
  if (engine === 'PostgreSQL' && people) return openOnce(await newDatabase(sampled));
  const store = await newStore(engine);
  await store.transaction((tables) => seed(tables, { now: start, network, people }));
  return store;
}

async function openOnce(url: string): Promise<Store> {
  const store = await (await databaseAt(url)).open();
  return {
    ...store,
    async close() {
      await store.close();
      await dropDatabase(url);
    },
  };
}
