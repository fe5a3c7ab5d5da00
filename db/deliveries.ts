import { sql } from 'kysely';
import type { DeliveryState, Destination, Outbox } from '../src/ports.ts';
import type { Db, DeliveryRow } from './schema.ts';
import { viewOf } from './stored.ts';
import { instant, literal, orNull } from './values.ts';

type Sending = Omit<Outbox, 'put' | 'unaddressed' | 'address'>;
const destinationOf = (row: Pick<DeliveryRow, 'platform' | 'workspace' | 'kind' | 'destination'>): Destination => ({
  platform: row.platform,
  workspace: row.workspace,
  kind: row.kind,
  id: row.destination,
});

/** Waiting ones that are due, and ones being sent whose lease has run out: next_try_at says when, for both. */
const unsettled = sql<boolean>`state in ('waiting', 'sending')`;

export const deliveries = (db: Db): Sending => ({
  async claim(now, lease) {
    const row = await db
      .updateTable('deliveries')
      .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), next_try_at: lease.epochMilliseconds }))
      .where('number', '=', (eb) =>
        eb
          .selectFrom('deliveries')
          .select('number')
          .where(unsettled)
          .where('next_try_at', '<=', now.epochMilliseconds)
          .orderBy('next_try_at')
          .orderBy('number')
          .limit(1),
      )
      .returningAll()
      .executeTakeFirst();
    if (!row) return undefined;
    const { view, until_at } = await db
      .selectFrom('letters')
      .select(['view', 'until_at'])
      .where('key', '=', row.letter_key)
      .executeTakeFirstOrThrow();
    return {
      id: row.id,
      key: row.letter_key,
      view: viewOf(view),
      destination: destinationOf(row),
      readerId: row.reader_id,
      attempts: row.attempts,
      until: orNull(until_at, instant),
    };
  },
  async sent(id, messageId, at) {
    const done = { state: 'sent', next_try_at: null, message_id: messageId, sent_at: at.epochMilliseconds } as const;
    await db.updateTable('deliveries').set(done).where('id', '=', id).execute();
  },
  async retry(id, problem, at) {
    const later = { state: 'waiting', next_try_at: at.epochMilliseconds, problem } as const;
    await db.updateTable('deliveries').set(later).where('id', '=', id).execute();
  },
  async fail(id, problem) {
    await db
      .updateTable('deliveries')
      .set({ state: 'failed', next_try_at: null, problem })
      .where('id', '=', id)
      .execute();
  },
  async withdraw(prefix, problem, at) {
    // An upper bound rather than LIKE: keys hold characters that are wildcards to it.
    const after = `${prefix}\uffff`;
    await db
      .updateTable('letters')
      .set({ addressed_at: at.epochMilliseconds })
      .where('addressed_at', 'is', null)
      .where('key', '>=', prefix)
      .where('key', '<', after)
      .execute();
    await db
      .updateTable('deliveries')
      .set({ state: 'failed', next_try_at: null, problem })
      .where(sql<boolean>`state = 'waiting'`)
      .where('letter_key', '>=', prefix)
      .where('letter_key', '<', after)
      .execute();
  },
  async nextTryAt() {
    const next = await db
      .selectFrom('deliveries')
      .select('next_try_at')
      .where(unsettled)
      .orderBy('next_try_at')
      .limit(1)
      .executeTakeFirst();
    return next?.next_try_at == null ? undefined : instant(next.next_try_at);
  },
  async counts() {
    const rows = await db
      .selectFrom('deliveries')
      .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    const none: Record<DeliveryState, number> = { waiting: 0, sending: 0, sent: 0, failed: 0 };
    return rows.reduce((counts, { state, count }) => Object.assign(counts, { [state]: count }), none);
  },
  async sentTo(destinations) {
    const rows = await db
      .selectFrom('deliveries')
      .innerJoin('letters', 'letters.key', 'deliveries.letter_key')
      .select(['letter_key', 'platform', 'workspace', 'kind', 'destination', 'sent_at', 'view'])
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
