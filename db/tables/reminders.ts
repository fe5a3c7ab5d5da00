import type { Reminder } from '../../src/domain/reminder.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { reopenSkipped } from './clock-recovery.ts';
import { leadChoices } from './lead-choices.ts';
import { prepared } from './prepared.ts';
import type { ReminderRow } from './rows/meetings.ts';
import type { Db } from './schema.ts';
import { lost, sharedLetters } from './shared-letters.ts';
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

const plannedOnes = (db: Db) => db.selectFrom('reminders').where('state', '=', literal('planned'));
const nextDue = prepared()((db) => plannedOnes(db).select('due_at').orderBy('due_at').limit(1));
const dueOnes = prepared<{ now: number }>()((db, given) =>
  plannedOnes(db).select('meeting_id').where('due_at', '<=', given('now')),
);
const lostOnes = prepared<{ now: number }>()((db, given) => lost(db, given('now')).select('reminders.meeting_id'));
const ofMeeting = prepared<{ meetingId: string }>()((db, given) =>
  db.selectFrom('reminders').selectAll().where('meeting_id', '=', given('meetingId')).orderBy('due_at').orderBy('key'),
);

/** Rows to a statement, well under the number of parameters SQLite takes. */
const batch = 500;
const batchesOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) => rows.slice(index * batch, (index + 1) * batch));

export function reminders(db: Db): Tables['reminders'] {
  const planned = plannedOnes(db);
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
  return {
    ...leadChoices(db),
    ...reopenSkipped(db),
    ...sharedLetters(db),
    plan: (meetingId, wanted) => replace(planned.where('meeting_id', '=', meetingId), wanted),
    planFor: (personId, meetingId, wanted) =>
      replace(planned.where('meeting_id', '=', meetingId).where('person_id', '=', personId), wanted),
    async ofMeeting(meetingId) {
      const rows = await ofMeeting(db, { meetingId });
      return rows.map(reminderOf);
    },
    async dueMeetings(now) {
      const due = await dueOnes(db, { now: now.epochMilliseconds });
      // Neither distinct nor a union: for those SQLite would walk every reminder there is.
      const again = await lostOnes(db, { now: now.epochMilliseconds });
      return [...new Set([...due, ...again].map(({ meeting_id }) => meeting_id))];
    },
    async nextDueAt() {
      const [next] = await nextDue(db, {});
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
  };
}
