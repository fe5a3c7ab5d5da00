import type { Destination } from '../../src/ports/letter.ts';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import { bringForward } from './clock-recovery.ts';
import { connectionOf } from './connection.ts';
import { deliveries } from './deliveries.ts';
import { ledger, recipientOf } from './ledger.ts';
import { prepared } from './prepared.ts';
import { queues } from './queues.ts';
import { retryFailed } from './retry-failed.ts';
import type { LetterRow } from './rows/letters.ts';
import type { Db } from './schema.ts';
import { markAddressed, staleCards } from './stale-cards.ts';
import { instant, orNull } from './values.ts';
import { waitingLetters } from './waiting-letters.ts';

// A letter that was withdrawn is put again, to be addressed again, in its old place.
const insert = prepared<LetterRow & { put_at: number }>()((db, given) =>
  db
    .insertInto('letters')
    .values({
      key: given('key'),
      to_kind: given('to_kind'),
      to_person_id: given('to_person_id'),
      to_group_id: given('to_group_id'),
      view: given('view'),
      put_at: given('put_at'),
      until_at: given('until_at'),
      by_day_in: given('by_day_in'),
    })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => ({
          view: eb.ref('excluded.view'),
          put_at: eb.ref('excluded.put_at'),
          until_at: eb.ref('excluded.until_at'),
          by_day_in: eb.ref('excluded.by_day_in'),
          addressed_at: null,
          withdrawn_at: null,
          waits_until: null,
          stale: 0,
        }))
        .where('letters.withdrawn_at', 'is not', null),
    ),
);
const insertSubject = prepared<{ subject: string; letter_key: string }>()((db, given) =>
  db
    .insertInto('letter_subjects')
    .values({ subject: given('subject'), letter_key: given('letter_key') })
    .onConflict((conflict) => conflict.doNothing()),
);

const unaddressed = prepared<{ limit: number }>()((db, given) =>
  db
    .selectFrom('letters')
    .select(['key', 'to_person_id', 'to_group_id', 'put_at', 'until_at'])
    .where('addressed_at', 'is', null)
    .where('waits_until', 'is', null)
    .orderBy('number')
    .limit(given('limit')),
);

export const outbox = (db: Db): Outbox => ({
  ...deliveries(db),
  ...ledger(db),
  ...bringForward(db),
  ...queues(db),
  ...retryFailed(db),
  ...staleCards(db),
  ...waitingLetters(db),
  async put({ key, to, view, at, until, subjects = [], byDayIn }) {
    await insert(db, {
      key,
      to_kind: to.kind,
      to_person_id: to.kind === 'person' ? to.id : null,
      to_group_id: to.kind === 'group' ? to.id : null,
      view: JSON.stringify(view),
      put_at: at.epochMilliseconds,
      until_at: until?.epochMilliseconds ?? null,
      by_day_in: byDayIn ?? null,
    });
    connectionOf(db).announce();
    for (const subject of subjects) await insertSubject(db, { subject, letter_key: key });
  },
  async unaddressed(limit) {
    const rows = await unaddressed(db, { limit });
    return rows.map((row) => ({
      key: row.key,
      to: recipientOf(row),
      putAt: instant(row.put_at),
      until: orNull(row.until_at, instant),
    }));
  },
  async address(key, to, at) {
    const { numUpdatedRows } = await db
      .updateTable('letters')
      .set({ addressed_at: at.epochMilliseconds })
      .where('key', '=', key)
      .where('addressed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n || to.length === 0) return;
    const { before } = await db
      .selectFrom('deliveries')
      .select((eb) => eb.fn.countAll<number>().as('before'))
      .where('letter_key', '=', key)
      .executeTakeFirstOrThrow();
    const rows = once(to).map(({ destination: { id, ...destination }, readerId }, index) => ({
      id: `${key}#${before + index + 1}`,
      letter_key: key,
      ...destination,
      destination: id,
      reader_id: readerId,
      state: 'waiting' as const,
      attempts: 0,
      resent: 0,
      next_try_at: at.epochMilliseconds,
    }));
    await db
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['letter_key', 'platform', 'workspace', 'kind', 'destination'])
          .doUpdateSet({
            state: 'waiting',
            attempts: 0,
            next_try_at: at.epochMilliseconds,
            problem: null,
            view: null,
          })
          .where('deliveries.state', '=', 'failed'),
      )
      .execute();
    // Put again while an attempt from before it was withdrawn is still under way.
    await db.updateTable('deliveries').set({ withdrawn: null }).where('letter_key', '=', key).execute();
    await markAddressed(db, key, at);
  },
});

const nameOf = ({ platform, workspace, kind, id }: Destination): string =>
  JSON.stringify([platform, workspace, kind, id]);

/** Returns those that go to different destinations: one statement must not store the same row twice. */
const once = <To extends { destination: Destination }>(to: readonly To[]): To[] => [
  ...new Map(to.map((one) => [nameOf(one.destination), one])).values(),
];
