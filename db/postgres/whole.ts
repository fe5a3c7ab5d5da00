import type { Whole } from '../tables/copy.ts';
import { migrate } from './migrate.ts';
import { connected } from './open.ts';

const batch = 1000;

/** Runs the work on the whole store in one transaction. */
export const whole = <Result>(url: string, work: (store: Whole) => Promise<Result>): Promise<Result> =>
  connected(url, async (client) => {
    await migrate(client);
    await client.query('begin isolation level serializable; set constraints all deferred');
    const found = await client.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
    const schema = found.rows[0]?.schema ?? 'public';
    const tables = async (): Promise<string[]> => {
      const { rows } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables
         where table_schema = current_schema() and table_name <> 'wild_schema' order by 1`,
      );
      return rows.map(({ name }) => name);
    };
    const result = await work({
      tables,
      async *read(table) {
        await client.query(`declare page no scroll cursor for select * from ${table}`);
        for (;;) {
          const { rows } = await client.query(`fetch ${batch} from page`);
          if (rows.length > 0) yield rows;
          if (rows.length < batch) break;
        }
        await client.query('close page');
      },
      async write(table, rows) {
        // Named with its schema: `record` alone is a type of PostgreSQL's own.
        await client.query(
          `insert into ${table} select * from json_populate_recordset(null::${schema}.${table}, $1::json)`,
          [JSON.stringify(rows)],
        );
      },
      clear: async (table) => void (await client.query(`delete from ${table}`)),
    });
    // What is numbered next comes after what was copied.
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = current_schema() and is_identity = 'YES'`,
    );
    for (const { name } of rows)
      await client.query(
        `select setval(pg_get_serial_sequence('${name}', 'number'), coalesce(max(number), 0) + 1, false) from ${name}`,
      );
    await client.query('commit');
    return result;
  });
