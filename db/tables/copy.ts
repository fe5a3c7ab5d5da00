import { createHash } from 'node:crypto';
import { StoreProblem } from './problem.ts';

type Row = Record<string, string | number | null>;
type Sum = { count: number; digest: bigint };

/** A whole store, read or filled in one transaction. */
export type Whole = {
  tables(): Promise<string[]>;
  /** Reads every row of the table, some at a time. */
  read(table: string): AsyncIterable<Row[]>;
  write(table: string, rows: readonly Row[]): Promise<void>;
  /** Removes what a new store begins with. */
  clear(table: string): Promise<void>;
};

// A new store has these: the Offices of ST.3 and the revision they are of.
const begun = new Set(['offices', 'settings']);

/** Copies every table and compares what then stands on both sides. Throws a StoreProblem where the target is not empty. */
export async function copyStore(source: Whole, target: Whole): Promise<{ tables: number; rows: number }> {
  const tables = await source.tables();
  for (const table of tables) await refuseUsed(table, target);
  for (const table of begun) await target.clear(table);
  let rows = 0;
  for (const table of tables) {
    for await (const some of source.read(table)) await target.write(table, some);
    const [from, to] = [await sumOf(source, table), await sumOf(target, table)];
    if (from.count !== to.count || from.digest !== to.digest)
      throw new StoreProblem(`The copy of ${table} differs from the original, so nothing was moved.`);
    rows += to.count;
  }
  return { tables: tables.length, rows };
}

async function refuseUsed(table: string, target: Whole): Promise<void> {
  for await (const some of target.read(table)) {
    const used = table === 'settings' ? some.filter(({ name }) => name !== 'st3.revision') : some;
    if (table !== 'offices' && used.length > 0)
      throw new StoreProblem(`The target is not empty (${table}): move into a new database.`);
  }
}

/** Returns how many rows there are, and a digest that their order does not change. */
async function sumOf(whole: Whole, table: string): Promise<Sum> {
  let count = 0;
  let digest = 0n;
  for await (const rows of whole.read(table))
    for (const row of rows) {
      const text = JSON.stringify(
        Object.keys(row)
          .sort()
          .map((column) => [column, row[column]]),
      );
      digest = (digest + createHash('sha256').update(text).digest().readBigUInt64BE()) % 2n ** 64n;
      count += 1;
    }
  return { count, digest };
}
