import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { instant } from '../tables/values.ts';
import { schemaOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { StoreProblem } from './problem.ts';
import { faultsOf } from './verify.ts';

export type Finding = {
  check: 'schema' | 'integrity' | 'references' | 'letters' | 'addresses' | 'deliveries' | 'clock';
  ok: boolean;
  detail: string;
};

/** How far behind the newest thing stored the clock may be, and how long a letter may be on its way, before it is worth a look. */
const tolerance = Temporal.Duration.from({ minutes: 10 });

/** Looks the database over and changes nothing; throws a StoreProblem where there is none. */
export function doctor(database: string, now: Temporal.Instant): Finding[] {
  if (!existsSync(database)) throw new StoreProblem(`There is no database at ${database}.`);
  const sqlite = new Sqlite(database, { timeout: 5000 });
  try {
    const schema = schemaFound(sqlite);
    if (!schema.ok) return [schema];
    const sound = soundness(sqlite);
    return sound.every(({ ok }) => ok)
      ? [schema, ...sound, ...post(sqlite, now), clock(sqlite, now)]
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

function post(sqlite: Database, now: Temporal.Instant): Finding[] {
  const late = now.subtract(tolerance).epochMilliseconds;
  const count = (sql: string, ...values: number[]) =>
    Number(
      sqlite
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  const unaddressed = count('select count(*) from letters where addressed_at is null and waits_until is null');
  const nowhere = count('select count(*) from letters where addressed_at is null and waits_until is not null');
  const givenUp = count(
    'select count(*) from letters where addressed_at is not null and waits_until is not null and withdrawn_at is null',
  );
  const waiting = count("select count(*) from deliveries where state in ('waiting', 'sending')");
  const overdue =
    count('select count(*) from letters where addressed_at is null and waits_until is null and put_at < ?', late) +
    count("select count(*) from deliveries where state in ('waiting', 'sending') and next_try_at < ?", late);
  // What was never tried was withdrawn, and is no fault.
  const failed = count("select count(*) from deliveries where state = 'failed' and attempts > 0");
  return [
    { check: 'letters', ok: overdue === 0, detail: `${unaddressed + waiting} unsent, ${overdue} of them overdue` },
    { check: 'addresses', ok: nowhere === 0, detail: `${nowhere} letters wait for an account or a channel to send to` },
    { check: 'deliveries', ok: failed + givenUp === 0, detail: `${failed} failed, ${givenUp} letters reached nobody` },
  ];
}

function clock(sqlite: Database, now: Temporal.Instant): Finding {
  const newest = sqlite
    .prepare<[], number>(
      `select max(coalesce((select max(at) from record), 0), coalesce((select max(put_at) from letters), 0),
                  coalesce((select max(sent_at) from deliveries), 0), coalesce((select max(at) from calls), 0))`,
    )
    .pluck()
    .get();
  if (!newest) return { check: 'clock', ok: true, detail: `the clock says ${now}; nothing is stored yet` };
  const ok = newest <= now.add(tolerance).epochMilliseconds;
  return { check: 'clock', ok, detail: `the clock says ${now}, the newest entry ${instant(newest)}` };
}
