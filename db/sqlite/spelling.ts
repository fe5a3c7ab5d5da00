import { sql } from 'kysely';
import type { Dialect } from '../tables/dialect.ts';

/** SQL as SQLite spells it. */
export const spelling: Dialect = {
  among: (column, texts) => sql`${sql.ref(column)} in (select value from json_each(${texts}))`,
  each: (texts) => sql`(select value from json_each(${texts}))`,
  gathered: (column) => sql`json_group_array(${sql.ref(column)})`,
  sooner: (one, other) => sql`min(${sql.ref(one)}, ${sql.ref(other)})`,
  unsearched: (expression) => sql`+${expression}`,
  // BEGIN IMMEDIATE has locked every row.
  claimed: (query) => query,
};
