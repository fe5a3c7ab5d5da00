import type { Expression, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';

/** SQL that each engine spells in its own way. */
export type Dialect = {
  /** Whether the column holds one of the texts of a JSON array. The array is one value, so any number makes the same query. */
  among(column: string, texts: RawBuilder<string>): Expression<SqlBool>;
  /** The texts of a JSON array as rows with the one column `value`. */
  each(texts: RawBuilder<string>): RawBuilder<{ value: string }>;
  /** The column of all rows as one JSON array, as text. */
  gathered(column: string): RawBuilder<string>;
  /** The sooner of two columns that hold instants. */
  sooner(one: string, other: string): RawBuilder<number>;
  /** The expression, of which the engine's planner makes no search by index. */
  unsearched(expression: Expression<string>): Expression<string>;
  /** The query, whose rows no other transaction may change before this one ends; rows that another one holds are left out. */
  claimed<DB, Table extends keyof DB, Row>(
    query: SelectQueryBuilder<DB, Table, Row>,
  ): SelectQueryBuilder<DB, Table, Row>;
};
