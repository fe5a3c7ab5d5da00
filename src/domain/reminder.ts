import { type Answer, hasStarted, type Meeting, startOf } from './meeting.ts';

/** How long before a meeting: calendar arithmetic from a day up, exact below (RFC 5545 durations), furthest first. */
export const leads = ['P14D', 'P3D', 'P1D', 'PT1H'] as const;
export type Lead = (typeof leads)[number];

/** That a meeting is near, for one recipient: a row, due at an instant; `personId` null means the group's channels. */
export type Reminder = {
  key: string;
  meetingId: string;
  lead: Lead;
  personId: string | null;
  dueAt: Temporal.Instant;
  state: 'planned' | 'sent' | 'skipped';
};

/** Whom a reminder is for: a person with their zone (IANA), or the group's channels, which have no night. */
export type Reminded = { id: string; zone: string } | 'channels';

const morning = Temporal.PlainTime.from('08:00');
const evening = Temporal.PlainTime.from('19:00');
const night = 20;
/** Less than this before a meeting, a reminder is too late to act on. */
const useful = Temporal.Duration.from({ minutes: 15 });

/** When the lead before the meeting is due for them. A person's never comes between 20:00 and 08:00 on their clock. */
export function dueAt(meeting: Pick<Meeting, 'startsAt'>, lead: Lead, to: Reminded): Temporal.Instant {
  const due = meeting.startsAt.subtract(lead);
  return (to === 'channels' ? due : awake(due.withTimeZone(to.zone), startOf(meeting))).toInstant();
}

/** The same moment by day; in the night, next morning where that is still of use before `start`, else the evening before. */
function awake(due: Temporal.ZonedDateTime, start: Temporal.Instant): Temporal.ZonedDateTime {
  const isMorning = due.hour < morning.hour;
  if (!isMorning && due.hour < night) return due;
  const dawn = isMorning ? due : due.add({ days: 1 });
  const next = dawn.toPlainDate().toZonedDateTime({ timeZone: due.timeZoneId, plainTime: morning });
  if (Temporal.Instant.compare(next.toInstant().add(useful), start) <= 0) return next;
  const dusk = isMorning ? due.subtract({ days: 1 }) : due;
  return dusk.toPlainDate().toZonedDateTime({ timeZone: due.timeZoneId, plainTime: evening });
}

/** What the reminder is for: moving the meeting earns a fresh one, a restart does not. */
const keyOf = (meeting: Meeting, lead: Lead, to: Reminded): string =>
  `${keysOf(meeting)}${startOf(meeting)}:${lead}:${to === 'channels' ? 'group' : to.id}`;
/** How the keys of all of a meeting's reminders begin. */
export const keysOf = ({ id }: Pick<Meeting, 'id'>): string => `remind:${id}:`;

/** Every reminder the meeting calls for, those whose time has passed included; none for one that is cancelled. */
export function remindersOf(meeting: Meeting, to: readonly Reminded[]): Reminder[] {
  if (meeting.state === 'cancelled') return [];
  return to.flatMap((one) =>
    leads.map((lead) => ({
      key: keyOf(meeting, lead, one),
      meetingId: meeting.id,
      lead,
      personId: one === 'channels' ? null : one.id,
      dueAt: dueAt(meeting, lead, one),
      state: 'planned' as const,
    })),
  );
}

/**
 * The reminders to plan. One whose time had passed before it was planned is left out, the announcement having just
 * said it; one that is `waiting` (by key), planned and not yet swept, stays.
 */
export function planReminders(
  meeting: Meeting,
  to: readonly Reminded[],
  now: Temporal.Instant,
  waiting: ReadonlySet<string>,
): Reminder[] {
  return remindersOf(meeting, to).filter(
    (reminder) => Temporal.Instant.compare(reminder.dueAt, now) > 0 || waiting.has(reminder.key),
  );
}

export type ReminderDecision =
  | { outcome: 'skip'; why: 'cancelled' | 'started' | 'moved' | 'left' | 'not coming' | 'nearer' }
  | { outcome: 'wait'; until: Temporal.Instant }
  | { outcome: 'send' };
/** `to` is undefined where the person is no longer a member. */
export type ReminderFacts = {
  meeting: Meeting;
  to: Reminded | undefined;
  answer: Answer | undefined;
  now: Temporal.Instant;
};

/**
 * Whether a reminder that is due is still worth sending; of several due at once only the nearest lead is. One that is
 * late and comes to light in the person's night waits for their morning, unless that is too late for the meeting.
 */
export function decideReminder(reminder: Reminder, { meeting, to, answer, now }: ReminderFacts): ReminderDecision {
  if (meeting.state === 'cancelled') return { outcome: 'skip', why: 'cancelled' };
  if (hasStarted(meeting, now)) return { outcome: 'skip', why: 'started' };
  if (!to) return { outcome: 'skip', why: 'left' };
  if (reminder.key !== keyOf(meeting, reminder.lead, to)) return { outcome: 'skip', why: 'moved' };
  if (answer === 'no') return { outcome: 'skip', why: 'not coming' };
  const nearer = leads.slice(leads.indexOf(reminder.lead) + 1);
  if (nearer.some((lead) => Temporal.Instant.compare(dueAt(meeting, lead, to), now) <= 0))
    return { outcome: 'skip', why: 'nearer' };
  if (to === 'channels') return { outcome: 'send' };
  const until = awake(now.toZonedDateTimeISO(to.zone), startOf(meeting)).toInstant();
  return Temporal.Instant.compare(until, now) > 0 ? { outcome: 'wait', until } : { outcome: 'send' };
}
