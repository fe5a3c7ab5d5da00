import type { Whole } from '../tables/copy.ts';
import { lock } from './lock.ts';
import { openFile } from './open.ts';

const batch = 1000;

/** Runs the work on the whole store in one transaction. Throws a StoreProblem where a bot serves it. */
export async function whole<Result>(file: string, work: (store: Whole) => Promise<Result>): Promise<Result> {
  const unlock = lock(file);
  const sqlite = openFile(file);
  try {
    sqlite.exec('begin immediate; pragma defer_foreign_keys = on');
    const result = await work({
      tables: async () =>
        sqlite.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all().sort(),
      async *read(table) {
        // Read by position, not iterated: a statement that is open would forbid every other.
        const page = sqlite.prepare<[number, number], Record<string, string | number | null>>(
          `select * from ${table} limit ? offset ?`,
        );
        for (let from = 0; ; from += batch) {
          const rows = page.all(batch, from);
          if (rows.length > 0) yield rows;
          if (rows.length < batch) return;
        }
      },
      async write(table, rows) {
        const columns = Object.keys(rows[0] ?? {});
        const slots = columns.map((column) => `@${column}`);
        const insert = sqlite.prepare(`insert into ${table} (${columns.join(', ')}) values (${slots.join(', ')})`);
        for (const row of rows) insert.run(row);
      },
      clear: async (table) => void sqlite.exec(`delete from ${table}`),
    });
    sqlite.exec('commit');
    return result;
  } finally {
    // What was not committed is rolled back.
    sqlite.close();
    unlock();
  }
}
