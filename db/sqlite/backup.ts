import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreProblem } from '../tables/problem.ts';
import { damaged } from './damaged.ts';
import { schemaOf } from './migrate.ts';
import { opened, verify } from './verify.ts';

/**
 * Copies the database to the file while others go on using it. What stood in the file is replaced only by a copy that
 * has been verified. Throws a StoreProblem where there is nothing to copy, or the copy is not sound.
 */
export async function backup(database: string, file: string): Promise<void> {
  if (!existsSync(database)) throw new StoreProblem(`There is no database at ${database}.`);
  if (resolve(database) === resolve(file))
    throw new StoreProblem('A backup needs another file than the database itself.');
  await replacing(file, async (copy) => {
    await opened(database, database, async (sqlite) => {
      schemaOf(sqlite);
      // A reader's snapshot: without it every write that comes in between starts the copy over.
      sqlite.exec('begin');
      sqlite.prepare('select 1 from sqlite_schema').get();
      await sqlite.backup(copy);
    });
    await verify(copy, `The copy of ${database}`);
  });
}

/**
 * Puts a backup in the place of the database, which no process may have open. Throws a StoreProblem, and changes nothing,
 * where the backup is damaged, not ours or too new, or the database is in use.
 */
export async function restore(file: string, database: string): Promise<void> {
  if (!existsSync(file)) throw new StoreProblem(`There is no backup at ${file}.`);
  await replacing(database, async (copy) => {
    copyFileSync(file, copy);
    // A plain copy of a running database: what was last written is still in its log.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    await verify(copy, file);
    foldLog(database);
  });
}

/** Makes a file beside this one, then moves it into its place once it is safely on disk; on a throw all stays as it was. */
async function replacing(file: string, make: (copy: string) => Promise<void>): Promise<void> {
  const copy = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await make(copy);
    // It holds what the store holds: only its owner may read it.
    chmodSync(copy, 0o600);
    sync(copy);
    renameSync(copy, file);
    sync(dirname(file));
  } finally {
    for (const left of [copy, `${copy}-wal`, `${copy}-shm`, `${copy}-journal`]) rmSync(left, { force: true });
  }
}

/** Writes the write-ahead log into the database. A log that is left would be read as the log of the restored file. */
function foldLog(database: string): void {
  if (existsSync(database)) {
    try {
      const sqlite = new Sqlite(database, { timeout: 1000 });
      try {
        // SQLite leaves WAL mode only for the one connection there is.
        sqlite.pragma('journal_mode = delete');
      } finally {
        sqlite.close();
      }
    } catch (error) {
      if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
        throw new StoreProblem(`${database} is in use: stop the bot, then restore.`);
      }
      // A damaged database is why one restores: nothing in its log can be saved.
      if (!damaged(error)) throw error;
    }
  }
  for (const log of ['-wal', '-shm']) rmSync(database + log, { force: true });
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
