import type { TestProject } from 'vitest/node';
import { openStore } from '../db/postgres/open.ts';
import { migrated } from './databases.ts';
import { newDatabase, startPostgres } from './postgres.ts';

/** Starts the PostgreSQL that all test files share, with a database at today's schema to copy. Returns what stops it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await (await openStore(await newDatabase(server.url, { name: migrated }))).close();
  provide('postgres', server.url);
  return () => server.end();
}
