import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreProblem } from '../tables/problem.ts';
import { explaining } from './problem.ts';

/** Releases the lock. */
export type Unlock = () => void;

/**
 * Makes this process the only one that serves the database; commands from a shell still reach it. The lock is the
 * operating system's, on a file beside the database: however the process ends, it ends with it. Throws a StoreProblem
 * where another one has it.
 */
export function lock(database: string): Unlock {
  if (database === ':memory:') return () => undefined;
  const sqlite = explaining(database, () => {
    mkdirSync(dirname(database), { recursive: true, mode: 0o700 });
    return new Sqlite(`${pathOf(database)}.lock`, { timeout: 0 });
  });
  try {
    sqlite.exec('begin exclusive');
  } catch (error) {
    sqlite.close();
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    throw new StoreProblem(
      `Another WILD Bot is already running on ${database}: stop it first, or give this one another DATABASE_URL.`,
    );
  }
  return () => void sqlite.close();
}

/** The file itself, whichever way it is named. */
const pathOf = (database: string): string =>
  existsSync(database) ? realpathSync(database) : join(realpathSync(dirname(database)), basename(database));
