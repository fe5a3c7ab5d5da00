import type { TestProject } from 'vitest/node';
import { openStore } from '../db/postgres/open.ts';
import { seed } from '../db/seed/index.ts';
import { migrated, sampled } from './databases.ts';
import { network, start } from './network.ts';
import { copyDatabase, startPostgres } from './postgres.ts';

/** Starts the PostgreSQL that all test files share, with databases to copy. Returns what stops it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await (await openStore(await copyDatabase(server.url, { name: migrated }))).close();
  const store = await openStore(await copyDatabase(server.url, { name: sampled, template: migrated }));
  await store.transaction((tables) => seed(tables, { now: start, network, people: true }));
  await store.close();
  provide('postgres', server.url);
  return () => server.end();
}
