import { openStates } from '../domain/action-item.ts';
import type { Reminded } from '../domain/due.ts';
import { type Answer, type Meeting, startOf } from '../domain/meeting.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { Reminder } from '../domain/reminder.ts';
import { decideReminder, type ReminderDecision } from '../domain/reminder-decision.ts';
import type { Letter } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import type { MeetingFacts } from '../views/meeting.ts';
import { type OpenItems, openItemsCard, reminderCard } from '../views/reminder.ts';
import { factsOf, subjectOf } from './meeting-facts.ts';
import { circleOf } from './reminder-plan.ts';

/** A reminder that is to be sent, with all that its letter says; `person` is undefined for the channels. */
export type Ready = {
  reminder: Reminder;
  facts: MeetingFacts;
  to: Reminded;
  person: Person | undefined;
  answer: Answer | undefined;
  open: OpenItems;
};
export type Judged = { reminder: Reminder; decision: ReminderDecision; ready: Ready | undefined };

/** Open action items in a letter; a button leads to the whole list. */
const shown = 10;

/** Reads what the meeting's reminders depend on. Returns what judges each of them at a moment. Throws where the meeting is not there. */
export async function judgeOf(
  tables: Tables,
  meetingId: string,
  about: { lists: boolean } & Pick<Network, 'publicUrl' | 'zone'>,
) {
  const meeting = await tables.meetings.get(meetingId);
  if (!meeting) throw new Error(`meeting ${meetingId} is not there`);
  const facts = await factsOf(tables, meeting, about);
  const { people, leadsOf } = await circleOf(tables, meeting.groupId);
  const answers = await tables.meetings.answersTo(meetingId);
  const open = about.lists ? await openIn(tables, meeting) : { rows: [], total: 0 };
  return (reminder: Reminder, now: Temporal.Instant): Judged => {
    const { personId } = reminder;
    const member = personId === null ? undefined : people.get(personId);
    const to = personId === null ? 'channels' : member?.to;
    const answer = personId === null ? undefined : answers.get(personId);
    const wanted = leadsOf(personId);
    const decision = decideReminder(reminder, { meeting, to, answer, now, wanted, open: open.total });
    const sends = decision.outcome === 'send' && to !== undefined;
    return {
      reminder,
      decision,
      ready: sends ? { reminder, facts, to, person: member?.person, answer, open } : undefined,
    };
  };
}

/** Returns the first open action items of the meeting's group. */
const openIn = (tables: Tables, { groupId }: Meeting): Promise<OpenItems> =>
  tables.actionItems.page({ groupId, states: openStates }, { offset: 0, limit: shown });

/** Returns the letter of a reminder sent at `now`; `zone` is the network's, for channels. */
export function letterOf(
  { reminder, facts, to, answer, open }: Ready,
  { now, zone }: { now: Temporal.Instant; zone: string },
): Letter {
  const { meeting, group } = facts;
  const asks = to === 'channels' ? undefined : (answer ?? 'none');
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return {
    key: reminder.key,
    to: reminder.personId === null ? { kind: 'group', id: group.id } : { kind: 'person', id: reminder.personId },
    view:
      reminder.about === 'actions'
        ? openItemsCard(facts, open, today)
        : reminderCard(facts, { now, zone: to === 'channels' ? zone : to.zone, asks }),
    until: startOf(meeting),
    subjects: [subjectOf(meeting)],
    ...(to === 'channels' ? {} : { byDayIn: to.zone }),
  };
}
