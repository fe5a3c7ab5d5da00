import Sqlite from 'better-sqlite3';

/** Whether SQLite found the file not to be a database, or broken. */
export const damaged = (error: unknown): error is Error =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
