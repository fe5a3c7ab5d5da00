import pg from 'pg';
import { databaseAt } from '../db/index.ts';
import type { Store } from '../src/ports/store.ts';

/** The server on which `npm run test:postgres` has the conversations run, and a database there at today's schema. */
const { TEST_POSTGRES, TEST_TEMPLATE } = process.env;
let made = 0;

/** Opens an empty store for one test: in memory, or a database of its own where TEST_POSTGRES names a server. */
export async function newStore(): Promise<Store> {
  if (TEST_POSTGRES === undefined) return (await databaseAt(':memory:')).open();
  made += 1;
  const name = `wild_${process.pid}_${crypto.randomUUID().slice(0, 8)}_${made}`;
  const client = new pg.Client({ connectionString: TEST_POSTGRES });
  await client.connect();
  await client.query(`create database ${name} template ${TEST_TEMPLATE}`);
  await client.end();
  return (await databaseAt(TEST_POSTGRES.replace(/[^/]*$/, name))).open();
}
