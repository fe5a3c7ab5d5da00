import { type Meeting, startOf } from './meeting.ts';

/** How long before a meeting, an RFC 5545 duration of whole days, hours or minutes: calendar arithmetic from a day up, exact below. */
export type Lead = `P${number}D` | `PT${number}${'H' | 'M'}`;
/** The usual leads, furthest first. */
export const leads = ['P14D', 'P3D', 'P1D', 'PT1H'] as const satisfies readonly Lead[];
/** A lead in minutes, a day taken for 24 hours: for comparing leads, not for finding a moment. */
export const lengthOf = (lead: Lead): number => Temporal.Duration.from(lead).total('minutes');

/**
 * The recipient of a reminder: a person with their zone (IANA), the ISO weekdays on which their Office rests and whether they
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

/**
 * When something found at this moment reaches a reader: by day, and for a lead of a day or more on a working day of their
 * Office; at once where either would be too late for the meeting.
 */
export function reachesAt(now: Temporal.Instant, lead: Lead, to: Reminded, start: Temporal.Instant): Temporal.Instant {
  if (to === 'channels') return now;
  const byDay = awake(now.toZonedDateTimeISO(to.zone), start);
  const { restDays = [] } = to;
  const working = [0, 1, 2, 3, 4, 5, 6].find((days) => !restDays.includes(byDay.add({ days }).dayOfWeek)) ?? 0;
  if (!lead.endsWith('D') || working === 0) return byDay.toInstant();
  const next = byDay.add({ days: working }).toPlainDate().toZonedDateTime({ timeZone: to.zone, plainTime: morning });
  const isUseful = Temporal.Instant.compare(next.toInstant().add(useful), start) <= 0;
  return (isUseful ? next : byDay).toInstant();
}

/** This moment, or in the night the next one by day (see `dueAt`). */
export const awakeAt = (now: Temporal.Instant, zone: string, start: Temporal.Instant): Temporal.Instant =>
  awake(now.toZonedDateTimeISO(zone), start).toInstant();
