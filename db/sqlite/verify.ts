import Sqlite, { type Database } from 'better-sqlite3';
import { StoreProblem } from '../tables/problem.ts';
import { damaged } from './damaged.ts';
import { schemaOf } from './migrate.ts';

/** What SQLite's integrity check finds wrong, one line each; none when all is well. */
export function faultsOf(sqlite: Database): string[] {
  try {
    const lines = sqlite.prepare<[], string>('pragma integrity_check(10)').pluck().all();
    // SQLite packs several findings, under a heading, into one row.
    return lines.flatMap((line) => line.split('\n')).filter((line) => line !== 'ok' && !line.startsWith('***'));
  } catch (error) {
    if (damaged(error)) return [error.message];
    throw error;
  }
}

/** Opens the file, hands it on and closes it; where it proves to be damaged, throws a StoreProblem that calls it `known`. */
export async function opened<Result>(
  file: string,
  known: string,
  work: (sqlite: Database) => Result | Promise<Result>,
): Promise<Result> {
  try {
    const sqlite = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
    try {
      return await work(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw damaged(error) ? new StoreProblem(`${known} is damaged, or is not a database.`) : error;
  }
}

/** Throws a StoreProblem unless the file is a sound database of ours; leaves it one file, without a log beside it. */
export async function verify(file: string, known: string): Promise<void> {
  await opened(file, known, (sqlite) => {
    if (schemaOf(sqlite) === 0) throw new StoreProblem(`${known} is not a WILD Bot database.`);
    sqlite.pragma('journal_mode = delete');
    const [fault] = faultsOf(sqlite);
    if (fault !== undefined) throw new StoreProblem(`${known} is damaged (${fault}).`);
  });
}
