import type { Database, Statement } from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteDialect,
  SqliteQueryCompiler,
} from 'kysely';
import type { Db } from './schema.ts';

const mostStatements = 500;

/** Kysely's SQLite dialect with what we need besides: prepared statements kept, nothing run outside a transaction, and writes noted. */
export class Dialect extends SqliteDialect {
  readonly #sqlite: Database;
  constructor(sqlite: Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }
  override createDriver(): Driver {
    return driver(this.#sqlite);
  }
  override createQueryCompiler(): SqliteQueryCompiler {
    return new Compiler();
  }
}

/** A bare parameter in a query with ORDER BY or a join makes SQLite prepare it anew for every value; the plus hides it. */
class Compiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

const writing: ReadonlySet<string> = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

/** The connection as one transaction has it. */
class Connection implements DatabaseConnection {
  /** Whether the transaction has inserted, updated or deleted a row. */
  wrote = false;
  #isOpen = true;
  readonly #prepare: (sql: string) => Statement;
  constructor(prepare: (sql: string) => Statement) {
    this.#prepare = prepare;
  }
  close(): void {
    this.#isOpen = false;
  }
  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    // Without this, a query its command forgot to await would run after the rollback, in a transaction of others or in none.
    if (!this.#isOpen) throw new Error('A query came after its transaction had ended.');
    const statement = this.#prepare(sql);
    if (statement.reader) {
      // The rows are what the query selects; Kysely's types say which columns those are.
      const rows = statement.all(parameters) as Row[];
      // A write that returns what it wrote.
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

const connections = new WeakMap<Db, Connection>();

/** Notes the connection of this transaction, so that prepared queries reach it without Kysely's own way, which costs as much as they do. */
export async function noteConnection(db: Db): Promise<void> {
  const connection = await db.getExecutor().provideConnection(async (one) => one);
  if (connection instanceof Connection) connections.set(db, connection);
}

/** The connection of a transaction of `openStore`. */
export function connectionOf(db: Db): Connection {
  const connection = connections.get(db);
  if (!connection) throw new TypeError('this is no transaction of the store');
  return connection;
}

const close = (connection: DatabaseConnection): void => {
  if (connection instanceof Connection) connection.close();
};

function driver(sqlite: Database): Driver {
  const prepare = kept(sqlite);
  // Immediate: what a transaction reads, nobody writes before it commits; another process waits at the door.
  const begin = sqlite.prepare('begin immediate');
  const commit = sqlite.prepare('commit');
  const rollback = sqlite.prepare('rollback');
  return {
    init: async () => undefined,
    acquireConnection: async () => new Connection(prepare),
    async beginTransaction() {
      begin.run();
    },
    async commitTransaction(connection) {
      close(connection);
      commit.run();
    },
    async rollbackTransaction(connection) {
      close(connection);
      // A full disk makes SQLite roll back by itself; a second rollback would hide why.
      if (sqlite.inTransaction) rollback.run();
    },
    releaseConnection: async () => undefined,
    async destroy() {
      sqlite.close();
    },
  };
}

/** Preparing costs several times what running does, so statements are kept by their SQL. */
function kept(sqlite: Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= mostStatements) statements.clear();
    const statement = sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}
