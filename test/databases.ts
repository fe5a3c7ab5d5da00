import { inject } from 'vitest';
import { copyDatabase } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL server that all test files share. */
    postgres: string;
    /** What conversations keep their stores in. */
    engine: 'SQLite' | 'PostgreSQL';
  }
}

/** Databases to copy: at today's schema, and with the sample network. */
export const migrated = 'wild_migrated';
export const sampled = 'wild_sampled';

/** Makes a database on the shared server, at today's schema unless another is to be copied, and returns its URL. */
export const newDatabase = (template = migrated): Promise<string> => copyDatabase(inject('postgres'), { template });

/** Makes a database without any table on the shared server and returns its URL. */
export const emptyDatabase = (): Promise<string> => newDatabase('template0');
