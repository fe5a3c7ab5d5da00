import type { Outbox } from '../src/ports.ts';
import { deliveries } from './deliveries.ts';
import { ledger, recipientOf } from './ledger.ts';
import { prepared } from './prepared.ts';
import { queues } from './queues.ts';
import type { Db, LetterRow } from './schema.ts';
import { markAddressed, staleCards } from './stale-cards.ts';

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
      subject: given('subject'),
      by_day_in: given('by_day_in'),
    })
    .onConflict((conflict) => conflict.column('key').doNothing()),
);

export const outbox = (db: Db): Outbox => ({
  ...deliveries(db),
  ...ledger(db),
  ...queues(db),
  ...staleCards(db),
  async put({ key, to, view, at, until, subject, byDayIn }) {
    await insert(db, {
      key,
      to_kind: to.kind,
      to_person_id: to.kind === 'person' ? to.id : null,
      to_group_id: to.kind === 'group' ? to.id : null,
      view: JSON.stringify(view),
      put_at: at.epochMilliseconds,
      until_at: until?.epochMilliseconds ?? null,
      subject: subject ?? null,
      by_day_in: byDayIn ?? null,
    });
  },
  async unaddressed(limit) {
    const rows = await db
      .selectFrom('letters')
      .select(['key', 'to_person_id', 'to_group_id'])
      .where('addressed_at', 'is', null)
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ key: row.key, to: recipientOf(row) }));
  },
  async address(key, to, at) {
    const { numUpdatedRows } = await db
      .updateTable('letters')
      .set({ addressed_at: at.epochMilliseconds })
      .where('key', '=', key)
      .where('addressed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n || to.length === 0) return;
    const rows = to.map(({ destination: { id, ...destination }, readerId }, index) => ({
      id: `${key}#${index + 1}`,
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
        conflict.columns(['letter_key', 'platform', 'workspace', 'kind', 'destination']).doNothing(),
      )
      .execute();
    await markAddressed(db, key, at);
  },
});
