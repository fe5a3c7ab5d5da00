import type { Database } from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import st3 from '../seed/st3.json' with { type: 'json' };
import { newerProblem, StoreProblem } from '../tables/problem.ts';

/** SQLite's application_id of our files: "WILD" in ASCII. */
const applicationId = 0x57494c44;

/** How many migrations have run on this database; throws a StoreProblem where it is not ours or newer than the code. */
export function schemaOf(sqlite: Database, known = migrations.length): number {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  const ours = sqlite.pragma('application_id', { simple: true }) === applicationId;
  if (!ours) {
    const tables = sqlite.prepare('select count(*) from sqlite_schema').pluck().get();
    if (version !== 0 || tables !== 0)
      throw new StoreProblem(`${sqlite.name} holds something else than WILD Bot's data.`);
  }
  if (version > known) throw newerProblem(version, known);
  return version;
}

/** Runs what has not run yet and loads the Offices of ST.3, all or nothing; throws a StoreProblem as `schemaOf` does. */
export function migrate(sqlite: Database, steps: readonly Migration[] = migrations): void {
  const run = sqlite.transaction(() => {
    const version = schemaOf(sqlite, steps.length);
    for (const step of steps.slice(version)) sqlite.exec(typeof step === 'string' ? step : step.sqlite);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma(`user_version = ${steps.length}`);
    loadOffices(sqlite);
  });
  run.immediate();
}

/** ST.3 changes every year: another revision renames and adds; a code that has gone stays, since people may stand under it. */
function loadOffices(sqlite: Database): void {
  const stored = sqlite.prepare("select value from settings where name = 'st3.revision'").pluck().get();
  if (stored === st3.revision) return;
  const upsert = sqlite.prepare(
    `insert into offices (code, name, kind) values (@code, @name, @kind)
     on conflict (code) do update set name = excluded.name, kind = excluded.kind`,
  );
  for (const office of st3.offices) upsert.run(office);
  sqlite
    .prepare(
      `insert into settings (name, value) values ('st3.revision', ?)
       on conflict (name) do update set value = excluded.value`,
    )
    .run(st3.revision);
}
