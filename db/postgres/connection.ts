import type { CompiledQuery, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import type { Connection as TableConnection } from '../tables/connection.ts';
import { faultOf } from './fault.ts';
import { spelling } from './spelling.ts';

const writing: ReadonlySet<string> = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

/** A connection to PostgreSQL during one transaction. */
export class Connection implements TableConnection {
  readonly dialect = spelling;
  readonly worker: string;
  /** Whether the transaction has inserted, updated or deleted a row. */
  wrote = false;
  /** Whether other replicas are to look for work once this is committed. */
  isAnnounced = false;
  /** Why a query failed: PostgreSQL then commits nothing, even where the work went on. */
  failure: unknown;
  #isOpen = true;
  #last: Promise<unknown> = Promise.resolve();
  readonly #client: PoolClient;
  constructor(client: PoolClient, worker: string) {
    this.#client = client;
    this.worker = worker;
  }
  announce(): void {
    this.isAnnounced = true;
  }
  scrub(): void {
    // The server's own vacuum and its archive of logs decide.
  }
  /** Refuses further queries and waits for the one that is under way. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#last;
  }
  /** Runs one query after the other: the protocol has no two at once. */
  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const done = this.#last.then(() => this.#run<Row>(query));
    this.#last = done.catch(() => undefined);
    return done;
  }
  async #run<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    // A query that its command did not await would otherwise run in the next transaction.
    if (!this.#isOpen) throw new Error('A query came after its transaction had ended.');
    try {
      const { rows, rowCount } = await this.#client.query(sql, [...parameters]);
      if ((rowCount ?? 0) > 0 && writing.has(query.kind)) this.wrote = true;
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      const fault = faultOf(error);
      this.failure ??= fault;
      throw fault;
    }
  }
  // biome-ignore lint/correctness/useYield: it is there to be refused.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read all at once: a stream would outlive its transaction.');
  }
}
