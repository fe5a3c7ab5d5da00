import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely';
import { connectionOf } from './connection.ts';
import type { Db } from './schema.ts';

type Given = Record<string, string | number | null>;

/** The position of a value that each call passes. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export const slot = <Type>(name: string): RawBuilder<Type> => sql<Type>`${new Slot(name)}`;

/**
 * Returns a query that is built and compiled once for each store, then run with the values of each call: building costs
 * several times what SQLite takes to answer. `build` gets a function that returns the slot of a value by its name.
 */
export function prepared<Values extends Given>() {
  return <Row>(
    build: (
      db: Db,
      given: <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>,
    ) => Compilable<Row>,
  ) => {
    const compiled = new WeakMap<object, CompiledQuery<Row>>();
    return async (db: Db, values: Values): Promise<Row[]> => {
      const { adapter } = db.getExecutor();
      const query = compiled.get(adapter) ?? build(db, slot).compile();
      compiled.set(adapter, query);
      const parameters = query.parameters.map((it) => (it instanceof Slot ? values[it.name] : it));
      return (await connectionOf(db).executeQuery<Row>({ ...query, parameters })).rows;
    };
  };
}
