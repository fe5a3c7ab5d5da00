import { sql } from 'kysely';
import type { Outbox } from '../../src/ports/tables/outbox.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

const hourMs = 3600_000;
/** No delivery waits longer: a night and a weekend. */
const maxWaitMs = 4 * 24 * hourMs;
/** No platform asks for longer. */
const maxHoldMs = 24 * hourMs;

// What a clock that ran ahead has put off or given up.

export const reopenSkipped = (db: Db): Pick<Tables['reminders'], 'reopenSkipped'> => ({
  async reopenSkipped(now) {
    const ahead = db
      .selectFrom('meetings')
      .select('id')
      .where('state', '=', 'scheduled')
      .where('start_at', '>', now.epochMilliseconds);
    await db
      .updateTable('reminders')
      .set({ state: 'planned', reason: null })
      .where('state', '=', 'skipped')
      .where('reason', '=', 'started')
      .where('meeting_id', 'in', ahead)
      .execute();
  },
});

export const bringForward = (db: Db): Pick<Outbox, 'bringForward'> => ({
  async bringForward(now) {
    const at = now.epochMilliseconds;
    await db
      .updateTable('deliveries')
      .set({ next_try_at: at })
      .where(sql<boolean>`state in ('waiting', 'sending')`)
      .where('next_try_at', '>', at + maxWaitMs)
      .execute();
    await db
      .deleteFrom('holds')
      .where('until_at', '>', at + maxHoldMs)
      .execute();
    await db
      .updateTable('stale_cards')
      .set({ next_try_at: at })
      .where('next_try_at', '>', at + maxHoldMs)
      .execute();
    const ofUse = db.selectFrom('letters').select('key').where('until_at', '>', at);
    await db
      .updateTable('deliveries')
      .set({ state: 'waiting', next_try_at: at, problem: null })
      .where(sql<boolean>`state = 'failed'`)
      .where('problem', '=', 'too late to be of use')
      .where('letter_key', 'in', ofUse)
      .execute();
    await db
      .updateTable('letters')
      .set({ addressed_at: null })
      .where('addressed_at', 'is not', null)
      .where('waits_until', '>', at)
      .execute();
  },
});

export const forgetAfter = (db: Db): Pick<Tables['digests'], 'forgetAfter'> => ({
  async forgetAfter(now) {
    // The zone furthest ahead is a day on.
    const last = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
    await db.deleteFrom('digests').where('monday', '>', last.toString()).execute();
  },
});
