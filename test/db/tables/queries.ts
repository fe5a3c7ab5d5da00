import type { CompiledQuery, QueryResult } from 'kysely';
import { connectionOf } from '../../../db/tables/connection.ts';
import type { Db } from '../../../db/tables/schema.ts';
import { tablesOf } from '../../../db/tables/tables.ts';
import type { Tables } from '../../../src/ports/tables.ts';

type Transaction = (work: (db: Db) => Promise<unknown>) => Promise<unknown>;

/** Returns every query that this work makes in one transaction. */
export async function queriesOf(
  transaction: Transaction,
  work: (tables: Tables) => Promise<unknown>,
): Promise<CompiledQuery[]> {
  const made: CompiledQuery[] = [];
  await transaction((db) => {
    const connection = connectionOf(db);
    const { executeQuery } = connection;
    connection.executeQuery = <Row>(query: CompiledQuery) => {
      made.push(query);
      return executeQuery.call(connection, query) as Promise<QueryResult<Row>>;
    };
    return work(tablesOf(db));
  });
  return made;
}
