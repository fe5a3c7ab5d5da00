import Sqlite, { type Database } from 'better-sqlite3';
import { schemaOf } from './migrate.ts';
import { damaged, StoreProblem } from './problem.ts';

/** What SQLite's integrity check finds wrong, one line each; none when all is well. */
export function faultsOf(sqlite: Database): string[] {
  try {
    const lines = sqlite.prepare<[], string>('pragma integrity_check(10)').pluck().all();
    return lines.filter((line) => line !== 'ok');
  } catch (error) {
    if (damaged(error)) return [error.message];
    throw error;
  }
}

/** Throws a StoreProblem naming `known` unless the file is a sound database of ours; leaves it one file, without a log beside it. */
export function verify(file: string, known: string): void {
  try {
    const sqlite = new Sqlite(file, { fileMustExist: true });
    try {
      if (schemaOf(sqlite) === 0) throw new StoreProblem(`${known} is not a WILD Bot database.`);
      sqlite.pragma('journal_mode = delete');
      const [fault] = faultsOf(sqlite);
      if (fault !== undefined) throw new StoreProblem(`${known} is damaged (${fault}).`);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw damaged(error) ? new StoreProblem(`${known} is damaged, or is not a database.`) : error;
  }
}
