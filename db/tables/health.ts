import { sql } from 'kysely';
import type { Health } from '../../src/ports/tables/health.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

type Found = {
  unsent: number;
  failed: number;
  waiting: number;
  next: number | null;
  newest: number | null;
  missed: number | null;
};

/** The store as the jobs left it. What was never tried was withdrawn, and is no failure. */
export async function health(db: Db): Promise<Health> {
  const { rows } = await sql<Found>`
    select
      (select count(*) from letters where addressed_at is null and waits_until is null)
        + (select count(*) from deliveries where state in ('waiting', 'sending')) as unsent,
      (select count(*) from deliveries where state = 'failed' and attempts > 0)
        + (select count(*) from letters where waits_until is not null and addressed_at is not null and withdrawn_at is null) as failed,
      (select count(*) from letters where waits_until is not null and addressed_at is null) as waiting,
      (select min(at) from (
        select min(due_at) as at from reminders where state = 'planned'
        union all select min(next_try_at) from deliveries where state in ('waiting', 'sending')) as dues) as next,
      (select max(at) from (
        select max(at) as at from calls
        union all select at from (select at from record order by number desc limit 1) as entry
        union all select put_at from (select put_at from letters order by number desc limit 1) as letter) as entries) as newest,
      (select max(at) from (
        select max(due_at) as at from reminders where reason = 'started'
        union all select max(put_at) from letters where key in
          (select letter_key from deliveries where state = 'failed' and attempts > 0)) as losses) as missed
  `.execute(db);
  const found = rows[0];
  if (!found) throw new Error('a query of one row gave none');
  const at = (milliseconds: number | null) => (milliseconds === null ? undefined : instant(milliseconds));
  return {
    unsent: found.unsent,
    failed: found.failed,
    waiting: found.waiting,
    nextDueAt: at(found.next),
    newestAt: at(found.newest),
    missedAt: at(found.missed),
  };
}
