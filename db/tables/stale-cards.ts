import { sql } from 'kysely';
import { z } from 'zod';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import { dialectOf } from './connection.ts';
import { deliveryOf } from './deliveries.ts';
import { giveLease, leasesOfOthers, takeLease, updates } from './leases.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { viewOf } from './stored.ts';
import { instant, literal } from './values.ts';

type Stale = Pick<
  Outbox,
  'markStale' | 'staleCards' | 'endUpdates' | 'nextStaleAt' | 'updated' | 'updateLater' | 'holdUpdates' | 'leaveStale'
>;

/** Longer than a batch of cards takes: from then on another replica updates them. */
const leaseMs = 5 * 60_000;

const texts = z.array(z.string());

/** One that is being sent is updated once it is known how that went. */
const atRest = sql<boolean>`deliveries.state in ('waiting', 'sent')`;

/** Marks the cards of a letter just addressed whose subject had changed by then. */
export const markAddressed = (db: Db, key: string, at: Temporal.Instant): Promise<void> =>
  mark(db, at, (letters) => letters.where('letters.key', '=', key).where('stale', '=', 1));

const sentLetters = (db: Db) => db.selectFrom('letters').innerJoin('deliveries', 'letter_key', 'letters.key');
type SentLetters = ReturnType<typeof sentLetters>;

async function mark(db: Db, at: Temporal.Instant, which: (letters: SentLetters) => SentLetters): Promise<void> {
  await db
    .insertInto('stale_cards')
    .columns(['delivery_id', 'times', 'attempts', 'next_try_at'])
    .expression((eb) =>
      which(sentLetters(db))
        .select(['deliveries.id', literal(1).as('times'), literal(0).as('attempts')])
        .select(eb.val(at.epochMilliseconds).as('next_try_at')),
    )
    .onConflict((conflict) => conflict.column('delivery_id').doUpdateSet({ times: sql<number>`stale_cards.times + 1` }))
    .execute();
}

const stale = (db: Db) =>
  db
    .selectFrom('stale_cards')
    .innerJoin('deliveries', 'deliveries.id', 'delivery_id')
    .where(atRest)
    .orderBy('stale_cards.next_try_at')
    .orderBy('delivery_id');
const nextStale = prepared()((db) => stale(db).select('stale_cards.next_try_at').limit(1));
const dueCards = prepared<{ now: number; limit: number }>()((db, given) =>
  stale(db)
    .innerJoin('letters', 'letters.key', 'letter_key')
    .selectAll('deliveries')
    .select(['letters.view as said', 'put_at', 'until_at', 'times', 'stale_cards.attempts as tries'])
    .select((eb) =>
      eb
        .selectFrom('letter_subjects')
        .select(dialectOf(db).gathered('subject').as('subjects'))
        .whereRef('letter_key', '=', 'letters.key')
        .$asScalar()
        .$notNull()
        .as('subjects'),
    )
    .where('stale_cards.next_try_at', '<=', given('now'))
    .limit(given('limit')),
);

const show = prepared<{ id: string; view: string }>()((db, given) =>
  db
    .updateTable('deliveries')
    .set({ view: given('view'), card_problem: null })
    .where('id', '=', given('id')),
);
const forgetShown = prepared<{ id: string; times: number }>()((db, given) =>
  db.deleteFrom('stale_cards').where('delivery_id', '=', given('id')).where('times', '=', given('times')),
);

export function staleCards(db: Db): Stale {
  const card = (id: string) => ({
    change: db.updateTable('stale_cards').where('delivery_id', '=', id),
    forget: db.deleteFrom('stale_cards').where('delivery_id', '=', id),
  });
  return {
    async markStale(subject, at) {
      const about = db.selectFrom('letter_subjects').select('letter_key').where('subject', '=', subject);
      await db
        .updateTable('letters')
        .set({ stale: 1 })
        .where('key', 'in', about)
        .where('addressed_at', 'is', null)
        .execute();
      await mark(db, at, (letters) => letters.where('letters.key', 'in', about).where('state', '!=', 'failed'));
    },
    async staleCards(now, limit) {
      if (!(await takeLease(db, updates, now, now.add({ milliseconds: leaseMs })))) return [];
      const rows = await dueCards(db, { now: now.epochMilliseconds, limit });
      return rows.map((row) => ({
        delivery: { ...deliveryOf(row, row), attempts: row.tries + 1 },
        said: viewOf(row.said),
        messageId: row.message_id,
        subjects: texts.parse(JSON.parse(row.subjects)),
        times: row.times,
      }));
    },
    endUpdates: () => giveLease(db, updates),
    async nextStaleAt() {
      const [next] = await nextStale(db, {});
      return next && instant(Math.max(next.next_try_at, (await leasesOfOthers(db))(updates)));
    },
    async updated({ delivery: { id }, times }, view) {
      await show(db, { id, view: JSON.stringify(view) });
      await forgetShown(db, { id, times });
    },
    async updateLater({ delivery: { id, attempts } }, at) {
      await card(id).change.set({ attempts, next_try_at: at.epochMilliseconds }).execute();
    },
    async holdUpdates({ delivery: { destination } }, until) {
      const { platform, workspace } = destination;
      const there = db
        .selectFrom('deliveries')
        .select('id')
        .where((eb) => eb.and({ platform, workspace }));
      await db
        .updateTable('stale_cards')
        .set({ next_try_at: until.epochMilliseconds })
        .where('delivery_id', 'in', there)
        .where('next_try_at', '<', until.epochMilliseconds)
        .execute();
    },
    async leaveStale({ delivery: { id } }, problem) {
      if (problem !== undefined)
        await db.updateTable('deliveries').set({ card_problem: problem }).where('id', '=', id).execute();
      await card(id).forget.execute();
    },
  };
}
