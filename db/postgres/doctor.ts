import type { ClientBase } from 'pg';
import { migrations } from '../migrations/index.ts';
import { type Finding, findingsOf } from '../tables/findings.ts';
import { StoreProblem } from '../tables/problem.ts';
import { schemaOf } from './migrate.ts';

/** Looks the database over and changes nothing. A database that was restored may lack constraints, which are checked too. */
export async function doctor(client: ClientBase, now: Temporal.Instant): Promise<Finding[]> {
  const schema = await schemaFound(client);
  if (!schema.ok) return [schema];
  const ask = async (sql: string): Promise<number | null> => {
    const { rows } = await client.query<Record<string, number | null>>(sql);
    return Object.values(rows[0] ?? {})[0] ?? null;
  };
  // A restore that failed half way leaves foreign keys out, or not validated; an index that broke off is not valid.
  const strays = await ask("select count(*) from pg_constraint where contype = 'f' and not convalidated");
  const keys = await ask(
    "select count(*) from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace",
  );
  const broken = await ask('select count(*) from pg_index where not indisvalid');
  return [
    schema,
    { check: 'integrity', ok: broken === 0, detail: `${broken} indexes are broken` },
    { check: 'references', ok: strays === 0 && keys !== 0, detail: `${keys} foreign keys, ${strays} not validated` },
    ...(await findingsOf(ask, now)),
  ];
}

async function schemaFound(client: ClientBase): Promise<Finding> {
  try {
    const version = await schemaOf(client);
    return { check: 'schema', ok: version === migrations.length, detail: `schema ${version} of ${migrations.length}` };
  } catch (error) {
    if (error instanceof StoreProblem) return { check: 'schema', ok: false, detail: error.message };
    throw error;
  }
}
