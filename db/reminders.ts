import type { Reminder } from '../src/domain/reminder.ts';
import type { Tables } from '../src/ports.ts';
import { deliveries } from './deliveries.ts';
import { leadChoices } from './lead-choices.ts';
import type { Db, ReminderRow } from './schema.ts';
import { instant, literal } from './values.ts';

const reminderOf = (row: ReminderRow): Reminder => ({
  key: row.key,
  meetingId: row.meeting_id,
  about: row.about,
  lead: row.lead,
  personId: row.person_id,
  dueAt: instant(row.due_at),
  state: row.state,
  reason: row.reason,
  letterKey: row.letter_key,
});

const rowOf = (reminder: Reminder): ReminderRow => ({
  key: reminder.key,
  meeting_id: reminder.meetingId,
  about: reminder.about,
  lead: reminder.lead,
  person_id: reminder.personId,
  due_at: reminder.dueAt.epochMilliseconds,
  state: reminder.state,
  reason: reminder.reason,
  letter_key: reminder.letterKey,
});

/** Rows to a statement, well under the number of parameters SQLite takes. */
const batch = 500;
const batchesOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) => rows.slice(index * batch, (index + 1) * batch));

/** Reminders whose letter told of several meetings and came to nothing before the first of them began. */
const lost = (db: Db, now: Temporal.Instant) =>
  db
    .selectFrom('reminders')
    .innerJoin('letters', 'letters.key', 'reminders.letter_key')
    .where('reminders.letter_key', 'is not', null)
    .where('letters.until_at', '<=', now.epochMilliseconds)
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

export function reminders(db: Db): Tables['reminders'] {
  const planned = db.selectFrom('reminders').where('state', '=', literal('planned'));
  const replace = async (of: typeof planned, wanted: readonly Reminder[]): Promise<void> => {
    const keys = new Set(wanted.map(({ key }) => key));
    const present = await of.select('key').execute();
    for (const gone of batchesOf(present.map(({ key }) => key).filter((key) => !keys.has(key)))) {
      await db
        .updateTable('reminders')
        .set({ state: 'skipped', reason: 'withdrawn' })
        .where('key', 'in', gone)
        .execute();
    }
    for (const some of batchesOf(wanted.map(rowOf))) {
      await db
        .insertInto('reminders')
        .values(some)
        // The same key at another time: the reader's night has moved. What was sent or skipped stays as it is.
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet((eb) => ({ due_at: eb.ref('excluded.due_at'), state: 'planned', reason: null }))
            .where((eb) => eb.or([eb('reminders.state', '=', 'planned'), eb('reminders.reason', '=', 'withdrawn')])),
        )
        .execute();
    }
  };
  const reopen = async (letterKeys: readonly string[], now: Temporal.Instant): Promise<void> => {
    const again = { state: 'planned', letter_key: null, due_at: now.epochMilliseconds } as const;
    if (letterKeys.length > 0)
      await db.updateTable('reminders').set(again).where('letter_key', 'in', letterKeys).execute();
  };
  return {
    ...leadChoices(db),
    plan: (meetingId, wanted) => replace(planned.where('meeting_id', '=', meetingId), wanted),
    planFor: (personId, meetingId, wanted) =>
      replace(planned.where('meeting_id', '=', meetingId).where('person_id', '=', personId), wanted),
    async ofMeeting(meetingId) {
      const rows = await db
        .selectFrom('reminders')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .orderBy('due_at')
        .orderBy('key')
        .execute();
      return rows.map(reminderOf);
    },
    async dueMeetings(now) {
      const due = await planned.select('meeting_id').where('due_at', '<=', now.epochMilliseconds).execute();
      // Neither distinct nor a union: for those SQLite would walk every reminder there is.
      const again = await lost(db, now).select('reminders.meeting_id').execute();
      return [...new Set([...due, ...again].map(({ meeting_id }) => meeting_id))];
    },
    async nextDueAt() {
      const next = await planned.select('due_at').orderBy('due_at').limit(1).executeTakeFirst();
      return next && instant(next.due_at);
    },
    async postpone(key, dueAt) {
      await db
        .updateTable('reminders')
        .set({ due_at: dueAt.epochMilliseconds })
        .where('key', '=', key)
        .where('state', '=', literal('planned'))
        .execute();
    },
    async settle(key, ...outcome) {
      const change =
        outcome[0] === 'sent'
          ? ({ state: 'sent', letter_key: outcome[1] ?? null } as const)
          : ({ state: 'skipped', reason: outcome[1] } as const);
      await db.updateTable('reminders').set(change).where('key', '=', key).execute();
    },
    async reopenLost(now) {
      const keys = await lost(db, now).select('letters.key').distinct().execute();
      await reopen(
        keys.map(({ key }) => key),
        now,
      );
    },
    async recall(meetingId, now) {
      const shared = await db
        .selectFrom('reminders')
        .select('letter_key')
        .distinct()
        .where('letter_key', 'is not', null)
        .where('meeting_id', '=', meetingId)
        .$narrowType<{ letter_key: string }>()
        .execute();
      for (const { letter_key } of shared) {
        const sent = await db
          .selectFrom('deliveries')
          .select('id')
          .where('letter_key', '=', letter_key)
          .where('state', 'in', ['sent', 'sending'])
          .executeTakeFirst();
        if (sent) continue;
        await deliveries(db).withdraw(letter_key, 'one of its meetings was changed', now);
        await reopen([letter_key], now);
      }
    },
  };
}
