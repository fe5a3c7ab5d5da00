import { databaseAt } from '../db/index.ts';
import { startPostgres } from './postgres.ts';

/** Starts the server for `npm run test:postgres`, and returns what stops it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const url = await server.database();
  await (await (await databaseAt(url)).open()).close();
  process.env.TEST_POSTGRES = url.replace(/[^/]*$/, 'postgres');
  process.env.TEST_TEMPLATE = url.replace(/.*\//, '');
  return () => server.end();
}
