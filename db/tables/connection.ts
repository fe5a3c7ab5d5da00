import type { DatabaseConnection } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Db } from './schema.ts';

/** An engine's connection during one transaction. */
export type Connection = DatabaseConnection & {
  readonly dialect: Dialect;
  /** Whether the transaction has inserted, updated or deleted a row. */
  readonly wrote: boolean;
  /** Which of several replicas this is; undefined where one process alone serves the store. */
  readonly worker: string | undefined;
  /** Wakes other replicas after the commit: there are letters to send. */
  announce(): void;
  /** Removes, after the commit, what was erased from the engine's own log too, where this process can. */
  scrub(): void;
};

const connections = new WeakMap<Db, Connection>();

/** Sets the connection that runs this transaction's queries. */
export function setConnection(db: Db, connection: Connection): void {
  connections.set(db, connection);
}

/** Returns the connection of a transaction. Throws where `db` is not one. */
export function connectionOf(db: Db): Connection {
  const connection = connections.get(db);
  if (!connection) throw new TypeError('this is no transaction of the store');
  return connection;
}

/** Returns how the engine of this transaction spells SQL. */
export const dialectOf = (db: Db): Dialect => connectionOf(db).dialect;
