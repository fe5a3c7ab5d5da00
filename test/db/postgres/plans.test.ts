import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poolOf } from '../../../db/postgres/pool.ts';
import { createTransactions } from '../../../db/postgres/transactions.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { newDatabase } from '../../databases.ts';
import { dropDatabase } from '../../postgres.ts';
import { hotPaths } from '../tables/hot-paths.ts';
import { queriesOf } from '../tables/queries.ts';

let pool: pg.Pool;
let planner: pg.Client;
let url: string;
beforeAll(async () => {
  url = await newDatabase();
  pool = poolOf(url);
  planner = new pg.Client({ connectionString: url });
  await planner.connect();
  // Tables are empty: PostgreSQL is to plan as if a whole read and a sort of everything were dear.
  await planner.query('set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off');
});
afterAll(async () => {
  await Promise.all([pool.end(), planner.end()]);
  await dropDatabase(url);
});

/** What PostgreSQL would do for every query of this work, step by step. */
async function plansOf(work: (tables: Tables) => Promise<unknown>): Promise<string[]> {
  const plans: string[] = [];
  for (const { sql, parameters } of await queriesOf(createTransactions(pool), work)) {
    const { rows } = await planner.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`, [...parameters]);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}

test.each(hotPaths)('%s: found by an index, already in order', async (_, one) => {
  const plans = await plansOf(one);
  expect(plans).not.toEqual([]);
  for (const plan of plans) {
    // There is one lease for each workspace.
    expect(plan).not.toMatch(/Seq Scan on (?!leases)/);
    // What is counted by groups is sorted by them; a list is read in its order.
    expect(plan).not.toMatch(/^(Limit\n {2}-> {2})?Sort/);
  }
});
