import { sql } from 'kysely';
import type { Delivery, DeliveryState, Destination } from '../../src/ports/letter.ts';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import { prepared } from './prepared.ts';
import type { DeliveryRow } from './rows/letters.ts';
import type { Db } from './schema.ts';
import { viewOf } from './stored.ts';
import { instant, literal, orNull } from './values.ts';

type Sending = Pick<Outbox, 'sent' | 'retry' | 'fail' | 'withdraw' | 'withdrawFrom' | 'counts' | 'sentTo'>;
const destinationOf = (row: Pick<DeliveryRow, 'platform' | 'workspace' | 'kind' | 'destination'>): Destination => ({
  platform: row.platform,
  workspace: row.workspace,
  kind: row.kind,
  id: row.destination,
});

/** The delivery with the view it shows: what its letter `said`, unless it was updated since. */
export const deliveryOf = (
  row: DeliveryRow,
  letter: { said: string; put_at: number; until_at: number | null; by_day_in?: string | null },
): Delivery => ({
  id: row.id,
  key: row.letter_key,
  view: viewOf(row.view ?? letter.said),
  destination: destinationOf(row),
  readerId: row.reader_id,
  attempts: row.attempts,
  putAt: instant(letter.put_at),
  resent: row.resent === 1,
  until: orNull(letter.until_at, instant),
  byDayIn: letter.by_day_in ?? null,
  withdrawn: row.withdrawn,
});

const sent = prepared<{ id: string; messageId: string; at: number; resent: number }>()((db, given) =>
  db
    .updateTable('deliveries')
    .set({
      state: 'sent',
      next_try_at: null,
      message_id: given('messageId'),
      sent_at: given('at'),
      resent: given('resent'),
    })
    .where('id', '=', given('id')),
);

export const deliveries = (db: Db): Sending => ({
  async sent(id, messageId, at, resent = false) {
    await sent(db, { id, messageId, at: at.epochMilliseconds, resent: Number(resent) });
  },
  async retry(id, problem, at, unsure = false) {
    const later = { state: 'waiting', next_try_at: at.epochMilliseconds, problem } as const;
    await db
      .updateTable('deliveries')
      .set(unsure ? { ...later, resent: 1 } : later)
      .where('id', '=', id)
      .execute();
  },
  async fail(id, problem) {
    await db
      .updateTable('deliveries')
      .set({ state: 'failed', next_try_at: null, problem })
      .where('id', '=', id)
      .execute();
  },
  withdraw: (prefix, problem, at, extent) => withdraw(db, prefix, problem, at, extent),
  async withdrawFrom(personId, problem, at) {
    const rows = await db
      .selectFrom('letters')
      .select('key')
      .where('to_person_id', '=', personId)
      .where((eb) =>
        eb.or([
          eb('addressed_at', 'is', null),
          eb.exists(
            eb
              .selectFrom('deliveries')
              .select('deliveries.id')
              .whereRef('deliveries.letter_key', '=', 'letters.key')
              .where('deliveries.state', 'in', ['waiting', 'sending']),
          ),
        ]),
      )
      .execute();
    for (const { key } of rows) await withdraw(db, key, problem, at, 'whole');
  },
  async counts() {
    // Nearly all are sent, and counting by state reads them all: the others have indexes of their own.
    const { rows } = await sql<Record<DeliveryState | 'n', number>>`
      select
        (select count(*) from deliveries) as n,
        (select count(*) from deliveries where state in ('waiting', 'sending') and state = 'waiting') as waiting,
        (select count(*) from deliveries where state = 'sending') as sending,
        (select count(*) from deliveries where state = 'failed') as failed
    `.execute(db);
    const [found] = rows;
    if (!found) throw new Error('a query of one row gave none');
    const { n, waiting, sending, failed } = found;
    return { waiting, sending, sent: n - waiting - sending - failed, failed };
  },
  async sentTo(destinations) {
    const rows = await db
      .selectFrom('deliveries')
      .innerJoin('letters', 'letters.key', 'deliveries.letter_key')
      .select(['letter_key', 'platform', 'workspace', 'kind', 'destination', 'sent_at'])
      .select((eb) => eb.fn.coalesce('deliveries.view', 'letters.view').as('view'))
      .where('state', '=', literal('sent'))
      .where('sent_at', 'is not', null)
      .where((eb) =>
        eb.or(
          destinations.map(({ platform, workspace, kind, id }) =>
            eb.and({ platform, workspace, kind, destination: id }),
          ),
        ),
      )
      .orderBy('sent_at')
      .orderBy('deliveries.number')
      .$narrowType<{ sent_at: number }>()
      .execute();
    return rows.map((row) => ({
      key: row.letter_key,
      at: instant(row.sent_at),
      view: viewOf(row.view),
      destination: destinationOf(row),
    }));
  },
});

async function withdraw(
  db: Db,
  prefix: string,
  problem: string,
  at: Temporal.Instant,
  extent: 'prefix' | 'whole' = 'prefix',
): Promise<void> {
  // An upper bound rather than LIKE: keys hold characters that are wildcards to it.
  const last = extent === 'whole' ? prefix : `${prefix}\uffff`;
  const withdrawn_at = at.epochMilliseconds;
  const letters = db.updateTable('letters').where('key', '>=', prefix).where('key', '<=', last);
  await letters.set({ addressed_at: withdrawn_at, withdrawn_at }).where('addressed_at', 'is', null).execute();
  // An attempt is under way, or its process has died: what is not sent by it is not tried again.
  const underWay = await db
    .updateTable('deliveries')
    .set({ withdrawn: problem })
    .where(sql<boolean>`state = 'sending'`)
    .where('letter_key', '>=', prefix)
    .where('letter_key', '<=', last)
    .returning('letter_key')
    .execute();
  const laidAside = await db
    .updateTable('deliveries')
    .set({ state: 'failed', next_try_at: null, problem })
    .where(sql<boolean>`state = 'waiting'`)
    .where('letter_key', '>=', prefix)
    .where('letter_key', '<=', last)
    .returning('letter_key')
    .execute();
  const keys = new Set([...underWay, ...laidAside].map(({ letter_key }) => letter_key));
  for (const key of keys) await db.updateTable('letters').set({ withdrawn_at }).where('key', '=', key).execute();
}
