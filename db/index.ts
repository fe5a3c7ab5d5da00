import type { Database } from '../src/ports/database.ts';
import { sqliteDatabase } from './sqlite/database.ts';

/** Returns the place of the store that DATABASE_URL names: PostgreSQL, whose driver is loaded for it alone, or a SQLite file. */
export async function databaseAt(url: string): Promise<Database> {
  if (!/^postgres(ql)?:/.test(url)) return sqliteDatabase(url);
  const { postgresDatabase } = await import('./postgres/database.ts');
  return postgresDatabase(url);
}
