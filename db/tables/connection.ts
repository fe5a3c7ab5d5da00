import type { DatabaseConnection } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Db } from './schema.ts';

/** An engine's connection as one transaction has it. `wrote`: whether it has inserted, updated or deleted a row. */
export type Connection = DatabaseConnection & { readonly wrote: boolean; readonly dialect: Dialect };

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
