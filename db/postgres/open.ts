import pg from 'pg';
import type { Store } from '../../src/ports/store.ts';
import { StoreProblem } from '../tables/problem.ts';
import { tablesOf } from '../tables/tables.ts';
import { within } from '../tables/within.ts';
import { faultOf } from './fault.ts';
import { migrate } from './migrate.ts';
import { nameOf, optionsOf, poolOf } from './pool.ts';
import { createTransactions } from './transactions.ts';

/** Runs the work on one connection of its own. Throws a StoreProblem where the server cannot be reached or refuses. */
export async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(optionsOf(url));
  // Without a listener the loss of a connection would end the process; the query under way throws it too.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { message } = faultOf(error);
    throw new StoreProblem(`PostgreSQL at ${nameOf(url)} cannot be reached: ${message || 'no connection'}.`);
  }
  try {
    return await work(client);
  } catch (error) {
    throw faultOf(error);
  } finally {
    await client.end();
  }
}

/**
 * Opens the store in a PostgreSQL database, brought up to this code's schema. Throws a StoreProblem with one sentence
 * where that cannot be. A transaction that is open longer than `timeoutMs` milliseconds is rolled back.
 */
export async function openStore(url: string, timeoutMs = 15_000): Promise<Store> {
  await connected(url, (client) => migrate(client));
  const pool = poolOf(url);
  const transaction = createTransactions(pool);
  return {
    transaction: (work, isolation) => transaction((db) => within(timeoutMs, work, tablesOf(db)), isolation),
    close: () => pool.end(),
  };
}
