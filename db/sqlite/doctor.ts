import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';
import { type Finding, findingsOf } from '../tables/findings.ts';
import { StoreProblem } from '../tables/problem.ts';
import { schemaOf } from './migrate.ts';
import { faultsOf } from './verify.ts';

/** Looks the database over and changes nothing; throws a StoreProblem where there is none. */
export async function doctor(database: string, now: Temporal.Instant): Promise<Finding[]> {
  if (!existsSync(database)) throw new StoreProblem(`There is no database at ${database}.`);
  const sqlite = new Sqlite(database, { timeout: 5000 });
  try {
    const schema = schemaFound(sqlite);
    if (!schema.ok) return [schema];
    const sound = soundness(sqlite);
    return sound.every(({ ok }) => ok)
      ? [schema, ...sound, ...(await findingsOf(asking(sqlite), now))]
      : [schema, ...sound];
  } finally {
    sqlite.close();
  }
}

function schemaFound(sqlite: Database): Finding {
  try {
    const version = schemaOf(sqlite);
    return { check: 'schema', ok: version === migrations.length, detail: `schema ${version} of ${migrations.length}` };
  } catch (error) {
    return { check: 'schema', ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function soundness(sqlite: Database): Finding[] {
  const faults = faultsOf(sqlite);
  if (faults[0] !== undefined) return [{ check: 'integrity', ok: false, detail: faults[0] }];
  const strays = sqlite.prepare('pragma foreign_key_check').all().length;
  return [
    { check: 'integrity', ok: true, detail: 'no damage found' },
    { check: 'references', ok: strays === 0, detail: `${strays} rows refer to something that is not there` },
  ];
}

const asking =
  (sqlite: Database) =>
  async (sql: string): Promise<number | null> =>
    sqlite.prepare<[], number | null>(sql).pluck().get() ?? null;
