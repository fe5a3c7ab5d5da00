import { sql } from 'kysely';
import type { Tallies } from '../../src/ports/tables/tallies.ts';
import { deliveries } from './deliveries.ts';
import type { Db } from './schema.ts';

/** Counted afresh, each from an index. */
export async function tallies(db: Db, now: Temporal.Instant): Promise<Tallies> {
  const { rows } = await sql<{ put: number; waiting: number; letters: number; due: number }>`
    select
      (select count(*) from letters where addressed_at is null and waits_until is null) as put,
      (select count(*) from letters where waits_until is not null and addressed_at is null) as waiting,
      (select count(*) from letters) as letters,
      (select count(*) from reminders where state = 'planned' and due_at <= ${now.epochMilliseconds}) as due
  `.execute(db);
  const found = rows[0];
  if (!found) throw new Error('a query of one row gave none');
  return {
    letters: { put: found.put, waiting: found.waiting, addressed: found.letters - found.put - found.waiting },
    deliveries: await deliveries(db).counts(),
    remindersDue: found.due,
  };
}
