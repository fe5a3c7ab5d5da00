import { dueAt, type Lead, leads, lengthOf, type Reminded, reachesAt } from './due.ts';
import { type Answer, hasStarted, type Meeting, startOf } from './meeting.ts';
import { keyOf, type Reminder, type SkipReason } from './reminder.ts';

export type ReminderDecision =
  | { outcome: 'skip'; why: SkipReason }
  | { outcome: 'wait'; until: Temporal.Instant }
  | { outcome: 'send' };
/** `to` is undefined where the person is no longer a member; `wanted` are the leads of the recipient, the usual ones unless given. */
export type ReminderFacts = {
  meeting: Meeting;
  to: Reminded | undefined;
  answer: Answer | undefined;
  now: Temporal.Instant;
  wanted?: readonly Lead[];
  /** How many action items of the group are open; for a list of them. */
  open?: number;
};

/**
 * Whether a reminder that is due is still worth sending; of several due at once only the nearest lead is. One that is
 * late and comes to light in the person's night, or on their Office's day of rest, waits for their morning of work,
 * unless that is too late for the meeting.
 */
export function decideReminder(reminder: Reminder, facts: ReminderFacts): ReminderDecision {
  const { meeting, to, answer, now } = facts;
  const isList = reminder.about === 'actions';
  if (meeting.state === 'cancelled') return { outcome: 'skip', why: 'cancelled' };
  if (hasStarted(meeting, now)) return { outcome: 'skip', why: 'started' };
  if (!to || (isList && (to === 'channels' || !to.leads))) return { outcome: 'skip', why: 'left' };
  if (reminder.key !== keyOf(meeting, isList ? 'actions' : reminder.lead, to)) return { outcome: 'skip', why: 'moved' };
  if (isList && !facts.open) return { outcome: 'skip', why: 'nothing open' };
  if (!isList && answer === 'no') return { outcome: 'skip', why: 'not coming' };
  if (!isList && hasNearer(reminder, to, facts)) return { outcome: 'skip', why: 'nearer' };
  const until = reachesAt(now, reminder.lead, to, startOf(meeting));
  return Temporal.Instant.compare(until, now) > 0 ? { outcome: 'wait', until } : { outcome: 'send' };
}

function hasNearer({ lead }: Reminder, to: Reminded, { meeting, now, wanted = leads }: ReminderFacts): boolean {
  const nearer = wanted.filter((one) => lengthOf(one) < lengthOf(lead));
  return nearer.some((one) => Temporal.Instant.compare(dueAt(meeting, one, to), now) <= 0);
}

const unremarkable = Temporal.Duration.from({ hours: 1 });
/** Whether this comes so late after its time that the bot must have been away. */
export const isLate = ({ lead }: Reminder, meeting: Meeting, to: Reminded, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(dueAt(meeting, lead, to).add(unremarkable), now) < 0;
