import type { Network } from '../command.ts';
import { startOf } from '../domain/meeting.ts';
import { decideReminder, type Reminded, type Reminder } from '../domain/reminder.ts';
import type { Tables } from '../ports.ts';
import { reminderCard } from '../views/reminder.ts';

const everyone = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Settles the meeting's reminders that are due: each becomes a letter, waits for the morning, or is skipped. */
export async function remind(
  tables: Tables,
  meetingId: string,
  now: Temporal.Instant,
  { zone }: Network,
): Promise<void> {
  const due = (await tables.reminders.ofMeeting(meetingId)).filter((reminder) => isDue(reminder, now));
  const meeting = await tables.meetings.get(meetingId);
  const group = meeting && (await tables.groups.get(meeting.groupId));
  if (!meeting || !group) throw new Error(`meeting ${meetingId} or its group is not there`);
  const { rows } = await tables.memberships.page({ groupId: group.id }, everyone);
  const members = new Map(rows.map(({ person }) => [person.id, person]));
  const answers = await tables.meetings.answersTo(meetingId);
  const attendance = await tables.meetings.attendance(meetingId);
  for (const { key, personId, ...reminder } of due) {
    const to: Reminded | undefined = personId === null ? 'channels' : members.get(personId);
    const answer = personId === null ? undefined : answers.get(personId);
    const decision = decideReminder({ key, personId, ...reminder }, { meeting, to, answer, now });
    if (decision.outcome === 'wait') await tables.reminders.postpone(key, decision.until);
    else await tables.reminders.settle(key, decision.outcome === 'send' ? 'sent' : 'skipped');
    if (decision.outcome !== 'send' || !to) continue;
    const asks = to === 'channels' ? undefined : (answer ?? 'none');
    await tables.outbox.put({
      key,
      to: personId === null ? { kind: 'group', id: group.id } : { kind: 'person', id: personId },
      view: reminderCard({ meeting, group, attendance }, { now, zone: to === 'channels' ? zone : to.zone, asks }),
      at: now,
      until: startOf(meeting),
    });
  }
}

const isDue = ({ state, dueAt }: Reminder, now: Temporal.Instant): boolean =>
  state === 'planned' && Temporal.Instant.compare(dueAt, now) <= 0;
