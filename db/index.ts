import type { Database } from '../src/ports/database.ts';
import { sqliteDatabase } from './sqlite/database.ts';

/** Returns the place of the store that DATABASE_URL names: a SQLite file, or `:memory:`. */
export const databaseAt = async (url: string): Promise<Database> => sqliteDatabase(url);
