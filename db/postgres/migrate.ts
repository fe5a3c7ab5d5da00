import type { ClientBase } from 'pg';
import { migrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import st3 from '../seed/st3.json' with { type: 'json' };
import { newerProblem, StoreProblem } from '../tables/problem.ts';
import { baseline } from './schema/index.ts';
import { spelled } from './spelling.ts';

/** Keys of advisory locks, which are the whole database's: "WILD" in ASCII, and one number for each use. */
export const advisory = { space: 0x57494c44, migrations: 1, server: 2, sweeps: 3 } as const;

/** Returns how many migrations have run; 0 where the schema is empty. Throws a StoreProblem where it is not ours or newer than the code. */
export async function schemaOf(client: ClientBase, known = migrations.length): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    'select table_name as name from information_schema.tables where table_schema = current_schema()',
  );
  if (rows.length === 0) return 0;
  if (!rows.some(({ name }) => name === 'wild_schema'))
    throw new StoreProblem("The database of DATABASE_URL holds something else than WILD Bot's data.");
  const found = await client.query<{ version: number }>('select version from wild_schema');
  const version = found.rows[0]?.version ?? 0;
  if (version > known) throw newerProblem(version, known);
  return version;
}

/** Brings the schema up to the code's, all or nothing, and loads the Offices of ST.3. Of several replicas that start, one does it. */
export async function migrate(client: ClientBase, steps: readonly Migration[] = migrations): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1, $2)', [advisory.space, advisory.migrations]);
    const version = await schemaOf(client, steps.length);
    if (version === 0)
      await client.query(`create table wild_schema (version bigint not null); insert into wild_schema values (0);
        ${spelled(baseline.sql)}`);
    for (const step of steps.slice(Math.max(version, baseline.version)))
      await client.query(typeof step === 'string' ? spelled(step) : step.postgres);
    if (version !== steps.length) await client.query('update wild_schema set version = $1', [steps.length]);
    await loadOffices(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** ST.3 changes every year: another revision renames and adds. A code that has gone stays, since people may stand under it. */
async function loadOffices(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ value: string }>("select value from settings where name = 'st3.revision'");
  if (rows[0]?.value === st3.revision) return;
  await client.query(
    `insert into offices (code, name, kind)
     select code, name, kind from json_to_recordset($1::json) as st3 (code text, name text, kind text)
     on conflict (code) do update set name = excluded.name, kind = excluded.kind`,
    [JSON.stringify(st3.offices)],
  );
  await client.query(
    `insert into settings (name, value) values ('st3.revision', $1)
     on conflict (name) do update set value = excluded.value`,
    [st3.revision],
  );
}
