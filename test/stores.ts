import Sqlite from 'better-sqlite3';
import { inject } from 'vitest';
import { databaseAt } from '../db/index.ts';
import { seed } from '../db/seed/index.ts';
import { openFile, openStore, storeOver } from '../db/sqlite/open.ts';
import type { Store } from '../src/ports/store.ts';
import { newDatabase, sampled } from './databases.ts';
import { start } from './network.ts';
import { dropDatabase } from './postgres.ts';

type Engine = 'SQLite' | 'PostgreSQL';

/** Opens an empty store for one test: in memory, or in a PostgreSQL database that is removed when the store is closed. */
export async function newStore(engine: Engine): Promise<Store> {
  return engine === 'SQLite' ? (await databaseAt(':memory:')).open() : openOnce(await newDatabase());
}

type Sample = Parameters<typeof seed>[1];
const filled = new Map<string, Promise<Buffer>>();

/**
 * Opens a store filled with the sample network: in memory, where this project's conversations keep theirs, or in a file.
 * One in memory is filled once in a process, and then copied: filling takes longer than most tests.
 */
export async function networkStore(sample: Sample, file = ':memory:'): Promise<Store> {
  if (file !== ':memory:') return fill(openStore(file), sample);
  // `npm run screenshot` and `npm run teams` open one outside Vitest.
  if (process.env.VITEST !== undefined && inject('engine') === 'PostgreSQL') {
    const isTemplate = sample.people && sample.now.equals(start);
    return isTemplate ? openOnce(await newDatabase(sampled)) : fill(await newStore('PostgreSQL'), sample);
  }
  const name = JSON.stringify(sample);
  const bytes = filled.get(name) ?? bytesOf(sample);
  filled.set(name, bytes);
  const sqlite = new Sqlite(await bytes);
  sqlite.pragma('foreign_keys = on');
  return storeOver(sqlite);
}

async function fill(store: Store, sample: Sample): Promise<Store> {
  await store.transaction((tables) => seed(tables, sample));
  return store;
}

async function bytesOf(sample: Sample): Promise<Buffer> {
  const sqlite = openFile(':memory:');
  const store = await fill(storeOver(sqlite), sample);
  const bytes = sqlite.serialize();
  await store.close();
  return bytes;
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
