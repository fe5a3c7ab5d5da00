import { type Answer, hasStarted, type Meeting, startOf } from './meeting.ts';

/** How long before a meeting, an RFC 5545 duration of whole days, hours or minutes: calendar arithmetic from a day up, exact below. */
export type Lead = `P${number}D` | `PT${number}${'H' | 'M'}`;
/** The usual leads, furthest first. */
export const leads = ['P14D', 'P3D', 'P1D', 'PT1H'] as const satisfies readonly Lead[];
/** How long before a meeting who leads its group is shown what is still open in it. */
const actionsLead = 'P3D' satisfies Lead;

/** A lead in minutes, a day taken for 24 hours: for comparing leads, not for finding a moment. */
export const lengthOf = (lead: Lead): number => Temporal.Duration.from(lead).total('minutes');

/** Why a reminder was not sent. `withdrawn`: its meeting was moved or cancelled, or its recipient no longer asks for it. */
export type SkipReason =
  | 'cancelled'
  | 'started'
  | 'moved'
  | 'left'
  | 'not coming'
  | 'nearer'
  | 'nothing open'
  | 'withdrawn';

/**
 * That a meeting is near, or what is open in its group before it, for one recipient: a row, due at an instant;
 * `personId` null means the group's channels. `letterKey` is the letter that told of several meetings at once; null
 * where the letter has the reminder's own key.
 */
export type Reminder = {
  key: string;
  meetingId: string;
  about: 'meeting' | 'actions';
  lead: Lead;
  personId: string | null;
  dueAt: Temporal.Instant;
  state: 'planned' | 'sent' | 'skipped';
  reason: SkipReason | null;
  letterKey: string | null;
};

/**
 * Whom a reminder is for: a person with their zone (IANA), the ISO weekdays on which their Office rests and whether they
 * lead the group; or the group's channels, which have neither night nor weekend.
 */
export type Reminded = { id: string; zone: string; restDays?: readonly number[]; leads?: boolean } | 'channels';

const morning = Temporal.PlainTime.from('08:00');
const evening = Temporal.PlainTime.from('19:00');
const night = 20;
/** Less than this before a meeting, a reminder is too late to act on. */
const useful = Temporal.Duration.from({ minutes: 15 });

/**
 * When the lead before the meeting is due for them. A person's never comes between 20:00 and 08:00 on their clock; one of
 * a day or more that would then come on a day their Office rests comes at the same local hour on the working day before.
 */
export function dueAt(meeting: Pick<Meeting, 'startsAt'>, lead: Lead, to: Reminded): Temporal.Instant {
  const due = meeting.startsAt.subtract(lead);
  if (to === 'channels') return due.toInstant();
  const byDay = awake(due.withTimeZone(to.zone), startOf(meeting));
  return (lead.endsWith('D') ? atWork(byDay, to.restDays ?? []) : byDay).toInstant();
}

function atWork(due: Temporal.ZonedDateTime, restDays: readonly number[]): Temporal.ZonedDateTime {
  const back = [0, 1, 2, 3, 4, 5, 6].find((days) => !restDays.includes(due.subtract({ days }).dayOfWeek));
  return due.subtract({ days: back ?? 0 });
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
const keyOf = (meeting: Meeting, about: Lead | 'actions', to: Reminded): string =>
  `${keysOf(meeting)}${startOf(meeting)}:${about}:${to === 'channels' ? 'group' : to.id}`;
/** How the keys of all of a meeting's reminders begin. */
export const keysOf = ({ id }: Pick<Meeting, 'id'>): string => `remind:${id}:`;

/** Whether the reminder is of the meeting as it now stands, not as it was before it was moved. */
export const isOf = ({ key }: Pick<Reminder, 'key'>, meeting: Meeting): boolean =>
  key.startsWith(`${keysOf(meeting)}${startOf(meeting)}:`);

/**
 * Every reminder the meeting calls for, those whose time has passed included; none for one that is cancelled, nor for
 * whom they are off.
 */
export function remindersOf(
  meeting: Meeting,
  to: readonly Reminded[],
  leadsOf: (personId: string | null) => readonly Lead[] = () => leads,
): Reminder[] {
  if (meeting.state === 'cancelled') return [];
  const planned = (lead: Lead, one: Reminded, about: Reminder['about'] = 'meeting'): Reminder => ({
    key: keyOf(meeting, about === 'actions' ? 'actions' : lead, one),
    meetingId: meeting.id,
    about,
    lead,
    personId: one === 'channels' ? null : one.id,
    dueAt: dueAt(meeting, lead, one),
    state: 'planned',
    reason: null,
    letterKey: null,
  });
  return to.flatMap((one) => {
    const wanted = leadsOf(one === 'channels' ? null : one.id);
    const list = one !== 'channels' && one.leads && wanted.length > 0;
    return [...wanted.map((lead) => planned(lead, one)), ...(list ? [planned(actionsLead, one, 'actions')] : [])];
  });
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
  leadsOf?: (personId: string | null) => readonly Lead[],
): Reminder[] {
  return remindersOf(meeting, to, leadsOf).filter(
    (reminder) => Temporal.Instant.compare(reminder.dueAt, now) > 0 || waiting.has(reminder.key),
  );
}

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
 * late and comes to light in the person's night waits for their morning, unless that is too late for the meeting.
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
  const until = to === 'channels' ? now : awakeAt(now, to.zone, startOf(meeting));
  return Temporal.Instant.compare(until, now) > 0 ? { outcome: 'wait', until } : { outcome: 'send' };
}

function hasNearer({ lead }: Reminder, to: Reminded, { meeting, now, wanted = leads }: ReminderFacts): boolean {
  const nearer = wanted.filter((one) => lengthOf(one) < lengthOf(lead));
  return nearer.some((one) => Temporal.Instant.compare(dueAt(meeting, one, to), now) <= 0);
}

const awakeAt = (now: Temporal.Instant, zone: string, start: Temporal.Instant): Temporal.Instant =>
  awake(now.toZonedDateTimeISO(zone), start).toInstant();

const unremarkable = Temporal.Duration.from({ hours: 1 });
/** Whether this comes so late after its time that the bot must have been away. */
export const isLate = ({ lead }: Reminder, meeting: Meeting, to: Reminded, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(dueAt(meeting, lead, to).add(unremarkable), now) < 0;
