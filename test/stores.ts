import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { databaseAt } from '../db/index.ts';
import { seed } from '../db/seed/index.ts';
import { openFile, openStore, storeOver } from '../db/sqlite/open.ts';
import type { Store } from '../src/ports/store.ts';

/** The server on which `npm run test:postgres` has the conversations run, and a database there at today's schema. */
const { TEST_POSTGRES, TEST_TEMPLATE } = process.env;
let made = 0;

/** Opens an empty store for one test: in memory, or a database of its own where TEST_POSTGRES names a server. */
async function newStore(): Promise<Store> {
  if (TEST_POSTGRES === undefined) return (await databaseAt(':memory:')).open();
  made += 1;
  const name = `wild_${process.pid}_${crypto.randomUUID().slice(0, 8)}_${made}`;
  const client = new pg.Client({ connectionString: TEST_POSTGRES });
  await client.connect();
  await client.query(`create database ${name} template ${TEST_TEMPLATE}`);
  await client.end();
  return (await databaseAt(TEST_POSTGRES.replace(/[^/]*$/, name))).open();
}

type Sample = Parameters<typeof seed>[1];
const filled = new Map<string, Promise<Buffer>>();

/**
 * Opens a store filled with the sample network: in memory, on the server that TEST_POSTGRES names, or in a file. One in
 * memory is filled once in a process, and then copied: filling takes longer than most tests.
 */
export async function networkStore(sample: Sample, file = ':memory:'): Promise<Store> {
  if (file !== ':memory:' || TEST_POSTGRES !== undefined) {
    const store = file === ':memory:' ? await newStore() : openStore(file);
    await store.transaction((tables) => seed(tables, sample));
    return store;
  }
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
