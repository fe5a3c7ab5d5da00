import type { Database, Statement } from 'better-sqlite3';
import { type DatabaseConnection, SqliteDialect, SqliteDriver, SqliteQueryCompiler } from 'kysely';

const mostStatements = 500;

/** Kysely's SQLite dialect with what we need besides: prepared statements kept, and nothing run outside a transaction. */
export class Dialect extends SqliteDialect {
  readonly #sqlite: Database;
  constructor(sqlite: Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }
  override createDriver(): SqliteDriver {
    return new Driver(this.#sqlite);
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

class Driver extends SqliteDriver {
  readonly #sqlite: Database;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #rollback: Statement;
  constructor(sqlite: Database) {
    super({ database: { prepare: kept(sqlite), close: () => sqlite.close() } });
    this.#sqlite = sqlite;
    // Immediate: what a transaction reads, nobody writes before it commits; another process waits at the door.
    this.#begin = sqlite.prepare('begin immediate');
    this.#commit = sqlite.prepare('commit');
    this.#rollback = sqlite.prepare('rollback');
  }
  override async beginTransaction(_: DatabaseConnection): Promise<void> {
    this.#begin.run();
  }
  override async commitTransaction(_: DatabaseConnection): Promise<void> {
    this.#commit.run();
  }
  override async rollbackTransaction(_: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself; a second rollback would hide why.
    if (this.#sqlite.inTransaction) this.#rollback.run();
  }
}

/** Preparing costs several times what running does, so statements are kept by their SQL. */
function kept(sqlite: Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    // Without this, a query its command forgot to await would run after the rollback and commit by itself.
    if (!sqlite.inTransaction) throw new Error('A query came after its transaction had ended.');
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= mostStatements) statements.clear();
    const statement = sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}
