import type { Database } from '../src/ports/database.ts';
import { isPostgres, moveTask } from './move.ts';
import { sqliteDatabase } from './sqlite/database.ts';

/** Returns the place of the store that DATABASE_URL names: PostgreSQL, whose driver is loaded for it alone, or a SQLite file. */
export async function databaseAt(url: string): Promise<Database> {
  const database = isPostgres(url)
    ? (await import('./postgres/database.ts')).postgresDatabase(url)
    : sqliteDatabase(url);
  return { ...database, tasks: { ...database.tasks, move: moveTask } };
}
