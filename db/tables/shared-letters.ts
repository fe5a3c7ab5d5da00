import type { RawBuilder } from 'kysely';
import type { Tables } from '../../src/ports/tables.ts';
import { deliveries } from './deliveries.ts';
import type { Db } from './schema.ts';

/** Reminders whose letter told of several meetings and came to nothing before the first of them began. */
export const lost = (db: Db, now: number | RawBuilder<number>) =>
  db
    .selectFrom('reminders')
    .innerJoin('letters', 'letters.key', 'reminders.letter_key')
    .where('reminders.letter_key', 'is not', null)
    .where('letters.until_at', '<=', now)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.letter_key', '=', 'letters.key')
            .where('deliveries.state', '<>', 'failed'),
        ),
      ),
    );

/** Letters that tell a person of several meetings: what becomes of their reminders where they do not arrive. */
export function sharedLetters(db: Db): Pick<Tables['reminders'], 'reopenLost' | 'reopenLetter' | 'recall'> {
  const reopen = async (letterKeys: readonly string[], now: Temporal.Instant): Promise<void> => {
    const again = { state: 'planned', letter_key: null, due_at: now.epochMilliseconds } as const;
    if (letterKeys.length > 0)
      await db.updateTable('reminders').set(again).where('letter_key', 'in', letterKeys).execute();
  };
  return {
    async reopenLost(now) {
      const keys = await lost(db, now.epochMilliseconds).select('letters.key').distinct().execute();
      await reopen(
        keys.map(({ key }) => key),
        now,
      );
    },
    reopenLetter: (letterKey, now) => reopen([letterKey], now),
    async recall(meetingId, now) {
      await db
        .updateTable('reminders')
        .set({ state: 'planned' })
        .where('meeting_id', '=', meetingId)
        .where('state', '=', 'sent')
        .where('letter_key', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('letters')
              .select('letters.key')
              .whereRef('letters.key', '=', 'reminders.key')
              .where('withdrawn_at', 'is not', null),
          ),
        )
        .execute();
      const shared = await db
        .selectFrom('reminders')
        .select('letter_key')
        .distinct()
        .where('letter_key', 'is not', null)
        .where('meeting_id', '=', meetingId)
        .$narrowType<{ letter_key: string }>()
        .execute();
      for (const { letter_key } of shared) {
        const gone = await db
          .selectFrom('deliveries')
          .select('state')
          .where('letter_key', '=', letter_key)
          .where('state', 'in', ['sent', 'sending'])
          .execute();
        if (gone.some(({ state }) => state === 'sent')) continue;
        await deliveries(db).withdraw(letter_key, 'one of its meetings was changed', now, 'whole');
        // What is being sent may arrive; where it does not, its reminders are reopened then.
        if (gone.length === 0) await reopen([letter_key], now);
      }
    },
  };
}
