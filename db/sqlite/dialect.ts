import { setTimeout as after } from 'node:timers/promises';
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type QueryResult,
  SqliteDialect,
  SqliteQueryCompiler,
  Transaction,
} from 'kysely';
import { setConnection } from '../tables/connection.ts';
import type { Db, Schema } from '../tables/schema.ts';
import { spelling } from './spelling.ts';

const maxStatements = 500;
const writing: ReadonlySet<string> = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

/** SQLite prepares a query with ORDER BY or a join again for every value of a bare parameter, not for an expression. */
class Compiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/** A transaction that began as a reader, because another process was writing, is to write. */
class NeedsWrite extends Error {}

const isBusy = (error: unknown): boolean =>
  error instanceof NeedsWrite || (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'));

/** How long a transaction waits while another process writes, and how often it looks. */
const maxBusyMs = 5000;
const lookEveryMs = 25;

/** The connection to SQLite during one transaction. */
class Connection implements DatabaseConnection {
  /** Whether the transaction has inserted, updated or deleted a row. */
  wrote = false;
  #isOpen = true;
  readonly dialect = spelling;
  readonly worker = undefined;
  readonly #prepare: (sql: string) => Statement;
  readonly #readOnly: boolean;
  constructor(prepare: (sql: string) => Statement, readOnly: boolean) {
    this.#prepare = prepare;
    this.#readOnly = readOnly;
  }
  announce(): void {
    // The server itself looks after each call; what a shell put, it finds within the minute.
  }
  close(): void {
    this.#isOpen = false;
  }
  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    // A query that its command did not await would otherwise run in the next transaction, or commit by itself.
    if (!this.#isOpen) throw new Error('A query came after its transaction had ended.');
    const statement = this.#prepare(sql);
    if (this.#readOnly && !statement.readonly) throw new NeedsWrite();
    if (statement.reader) {
      // The columns are those that the query selects, as Kysely's types say.
      const rows = statement.all(parameters) as Row[];
      // A write may return what it wrote.
      if (rows.length > 0 && writing.has(query.kind)) this.wrote = true;
      return { rows };
    }
    const { changes, lastInsertRowid } = statement.run(parameters);
    if (changes > 0) this.wrote = true;
    return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] };
  }
  // biome-ignore lint/correctness/useYield: it is there to be refused.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read all at once: a stream would outlive its transaction.');
  }
}

/**
 * Runs transactions on the one connection to SQLite, each when those before it have ended. Kysely builds and types the
 * queries; its own transactions cost more than the queries of a call, being made for pools of connections. `guard` throws
 * where the file is not to be used any more.
 */
export function createTransactions(sqlite: Database, guard: () => void = () => undefined) {
  const dialect = new SqliteDialect({ database: sqlite });
  const [adapter, driver, compiler] = [dialect.createAdapter(), dialect.createDriver(), new Compiler()];
  const prepare = kept(sqlite);
  // BEGIN IMMEDIATE: other writers block until commit, so what a transaction has read stays true.
  const begin = sqlite.prepare('begin immediate');
  const beginReading = sqlite.prepare('begin');
  // SQLite would wait for a lock without letting anything else run.
  sqlite.pragma('busy_timeout = 0');
  const commit = sqlite.prepare('commit');
  const rollback = sqlite.prepare('rollback');
  let last: Promise<unknown> = Promise.resolve();

  async function attempt<Result>(work: (db: Db) => Promise<Result>, readOnly: boolean): Promise<Result> {
    guard();
    (readOnly ? beginReading : begin).run();
    const connection = new Connection(prepare, readOnly);
    const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (ask) => ask(connection) });
    const db = new Transaction<Schema>({ config: { dialect }, dialect, driver, executor });
    setConnection(db, connection);
    try {
      const result = await work(db);
      connection.close();
      commit.run();
      return result;
    } catch (error) {
      connection.close();
      // A full disk makes SQLite roll back by itself; a second rollback would hide why.
      if (sqlite.inTransaction) rollback.run();
      throw error;
    }
  }

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  /** Runs the transaction. While another process writes, reads go on and writes are tried again, after those that wait. */
  async function transaction<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    const waitUntil = performance.now() + maxBusyMs;
    const trying = async (readOnly: boolean): Promise<{ result: Result } | undefined> => {
      try {
        return { result: await inTurn(() => attempt(work, readOnly)) };
      } catch (error) {
        if (!isBusy(error) || performance.now() > waitUntil) throw error;
        return undefined;
      }
    };
    let done = (await trying(false)) ?? (await trying(true));
    while (!done) {
      await after(lookEveryMs);
      done = await trying(false);
    }
    return done.result;
  }

  return {
    transaction,
    /** Closes the file after the transactions asked for before; those asked for later are refused. */
    close: (): Promise<void> =>
      inTurn(async () => {
        sqlite.close();
      }),
  };
}

/** Returns statements cached by their SQL: preparing costs several times what running does. */
function kept(sqlite: Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= maxStatements) statements.clear();
    const statement = sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}
