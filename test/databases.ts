import { inject } from 'vitest';
import { newDatabase } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all test files share. */
    postgres: string;
    /** What conversations keep their stores in. */
    engine: 'SQLite' | 'PostgreSQL';
  }
}

/** A database at today's schema, to copy. */
export const migrated = 'wild_migrated';

/** Makes an empty database on the shared server and returns its URL. */
export const emptyDatabase = (): Promise<string> => newDatabase(inject('postgres'));

/** Makes a database at today's schema on the shared server and returns its URL. */
export const migratedDatabase = (): Promise<string> => newDatabase(inject('postgres'), { template: migrated });
