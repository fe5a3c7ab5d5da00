import Sqlite from 'better-sqlite3';
import { inject } from 'vitest';
import { databaseAt } from '../db/index.ts';
import { seed } from '../db/seed/index.ts';
import { openFile, openStore, storeOver } from '../db/sqlite/open.ts';
import type { Store } from '../src/ports/store.ts';
import { newDatabase, sampled } from './databases.ts';
import { network, start } from './network.ts';
import { dropDatabase } from './postgres.ts';

type Engine = 'SQLite' | 'PostgreSQL';

/** Opens an empty store for one test: in memory, or in a PostgreSQL database that is removed when the store is closed. */
export async function newStore(engine: Engine): Promise<Store> {
  return engine === 'SQLite' ? (await databaseAt(':memory:')).open() : openOnce(await newDatabase());
}

type Sample = Parameters<typeof seed>[1];
type Some = Partial<Sample> & Pick<Sample, 'people'>;

/** Opens a store of the sample network, with or without its people: in a file, or where this project's tests keep theirs. */
export async function networkStore(some: Some, file = ':memory:'): Promise<Store> {
  const engine = inject('engine');
  const sample = { now: start, network, ...some };
  const isFile = file !== ':memory:';
  if (!isFile && engine === 'SQLite') return copyOf(sample);
  const isUsual = some.people && Object.keys(some).length === 1;
  if (!isFile && isUsual) return openOnce(await newDatabase(sampled));
  const store = isFile ? openStore(file) : await newStore(engine);
  await store.transaction((tables) => seed(tables, sample));
  return store;
}

const filled = new Map<string, Promise<Buffer>>();

/** Opens a copy, in memory, of a store that is filled once in a process: filling takes longer than most tests. */
async function copyOf(sample: Sample): Promise<Store> {
  const name = JSON.stringify(sample);
  const bytes = filled.get(name) ?? fill(sample);
  filled.set(name, bytes);
  const sqlite = new Sqlite(await bytes);
  sqlite.pragma('foreign_keys = on');
  return storeOver(sqlite);
}

async function fill(sample: Sample): Promise<Buffer> {
  const sqlite = openFile(':memory:');
  const store = storeOver(sqlite);
  await store.transaction((tables) => seed(tables, sample));
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
