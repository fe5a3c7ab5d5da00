import Sqlite from 'better-sqlite3';
import { OperatorProblem } from '../../src/ports/operator-problem.ts';

/** What is wrong with a database file, as one sentence for the operator that says what to do. */
export class StoreProblem extends OperatorProblem {
  override name = 'StoreProblem';
}

/** Whether SQLite found the file not to be a database, or broken. */
export const damaged = (error: unknown): error is Error =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
