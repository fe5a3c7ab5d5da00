import { inject } from 'vitest';
import { databaseAt } from '../db/index.ts';
import type { Store } from '../src/ports/store.ts';
import { migratedDatabase } from './databases.ts';
import { dropDatabase } from './postgres.ts';

/** Opens an empty store for one test: in memory, or in a PostgreSQL database that is removed when the store is closed. */
export async function newStore(engine = inject('engine')): Promise<Store> {
  if (engine === 'SQLite') return (await databaseAt(':memory:')).open();
  const url = await migratedDatabase();
  const store = await (await databaseAt(url)).open();
  return {
    ...store,
    async close() {
      await store.close();
      await dropDatabase(url);
    },
  };
}
