import type { Reminder } from '../src/domain/reminder.ts';
import type { Tables } from '../src/ports.ts';
import type { Db, ReminderRow } from './schema.ts';
import { instant, literal } from './values.ts';

const reminderOf = (row: ReminderRow): Reminder => ({
  key: row.key,
  meetingId: row.meeting_id,
  lead: row.lead,
  personId: row.person_id,
  dueAt: instant(row.due_at),
  state: row.state,
});

const rowOf = (reminder: Reminder): ReminderRow => ({
  key: reminder.key,
  meeting_id: reminder.meetingId,
  lead: reminder.lead,
  person_id: reminder.personId,
  due_at: reminder.dueAt.epochMilliseconds,
  state: reminder.state,
});

/** Rows to a statement, well under the number of parameters SQLite takes. */
const batch = 500;
const batchesOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) => rows.slice(index * batch, (index + 1) * batch));

export function reminders(db: Db): Tables['reminders'] {
  const planned = db.selectFrom('reminders').where('state', '=', literal('planned'));
  const replace = async (of: typeof planned, wanted: readonly Reminder[]): Promise<void> => {
    const keys = new Set(wanted.map(({ key }) => key));
    const present = await of.select('key').execute();
    for (const gone of batchesOf(present.map(({ key }) => key).filter((key) => !keys.has(key)))) {
      await db.deleteFrom('reminders').where('key', 'in', gone).execute();
    }
    for (const some of batchesOf(wanted.map(rowOf))) {
      await db
        .insertInto('reminders')
        .values(some)
        // The same key at another time: the reader's night has moved. What was sent or skipped stays as it is.
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet((eb) => ({ due_at: eb.ref('excluded.due_at') }))
            .where('reminders.state', '=', 'planned'),
        )
        .execute();
    }
  };
  return {
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
      const rows = await planned.select('meeting_id').distinct().where('due_at', '<=', now.epochMilliseconds).execute();
      return rows.map(({ meeting_id }) => meeting_id);
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
    async settle(key, state) {
      await db.updateTable('reminders').set({ state }).where('key', '=', key).execute();
    },
  };
}
