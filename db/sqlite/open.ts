import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Store } from '../../src/ports/store.ts';
import { tablesOf } from '../tables/tables.ts';
import { within } from '../tables/within.ts';
import { copyBeforeMigration } from './before-migration.ts';
import { createTransactions } from './dialect.ts';
import { watchFile } from './file-identity.ts';
import { migrate, schemaOf } from './migrate.ts';
import { explained, explaining } from './problem.ts';

export { StoreProblem } from '../tables/problem.ts';

/**
 * Opens the store in a SQLite file (its folder is made) or in `:memory:`, brought up to this code's schema.
 * Throws a StoreProblem with one sentence where that cannot be. A transaction that is open longer
 * than `timeoutMs` milliseconds is rolled back. `onCopied` gets the copy that is made before a migration.
 */
export function openStore(url: string, timeoutMs = 5000, onCopied?: (file: string) => void): Store {
  return storeOver(openFile(url, onCopied), watchFile(url), timeoutMs);
}

/** Returns the store over an open database. `guard` throws where it is not to be used any more. */
export function storeOver(sqlite: Database, guard = () => {}, timeoutMs = 5000): Store {
  const { transaction, close } = createTransactions(sqlite, guard);
  return {
    transaction: (work) => transaction((db) => within(timeoutMs, work, tablesOf(db))),
    close,
  };
}

/** The SQLite file itself, up to date; throws a StoreProblem where it is not one of ours. */
export function openFile(url: string, onCopied: (file: string) => void = () => undefined): Database {
  const sqlite = explaining(url, () => {
    if (url !== ':memory:') mkdirSync(dirname(url), { recursive: true, mode: 0o700 });
    return new Sqlite(url, { timeout: 5000 });
  });
  try {
    const version = schemaOf(sqlite); // before anything is written to a file that is not ours
    sqlite.pragma('journal_mode = wal');
    sqlite.pragma('synchronous = full');
    // What a long reader made the log grow to is given back.
    sqlite.pragma('journal_size_limit = 67108864');
    keepPrivate(url);
    sqlite.pragma('foreign_keys = on');
    const copy = copyBeforeMigration(sqlite, version);
    if (copy !== undefined) onCopied(copy);
    migrate(sqlite);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw explained(url, error);
  }
}

/** The file holds tokens, calendar links and minutes: only its owner may read it, and what SQLite puts beside it. */
function keepPrivate(url: string): void {
  if (url === ':memory:' || statSync(url).uid !== process.getuid?.()) return;
  for (const file of [url, `${url}-wal`, `${url}-shm`])
    if (statSync(file, { throwIfNoEntry: false })) chmodSync(file, 0o600);
}
