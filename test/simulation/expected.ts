/** How long before a meeting, furthest first: calendar days, then hours that are exact. */
export const leads = ['P14D', 'P3D', 'P1D', 'PT1H'] as const;
export type Lead = (typeof leads)[number];
const days: Record<Lead, number> = { P14D: 14, P3D: 3, P1D: 1, PT1H: 0 };

export const minute = 60_000;
export const hour = 60 * minute;
export const dayLong = 24 * hour;

export const local = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
export const isNight = (at: number, zone: string): boolean => {
  const { hour } = local(at, zone);
  return hour < 8 || hour > 19;
};
const clockOn = (day: Temporal.PlainDate, clock: string, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) }).epochMilliseconds;

/** The next 08:00 in the zone after a moment of the night; undefined where that leaves no quarter of an hour before the start. */
export function morningAfter(at: number, zone: string, start: number): number | undefined {
  const night = local(at, zone);
  const dawn = clockOn(night.toPlainDate().add({ days: night.hour < 8 ? 0 : 1 }), '08:00', zone);
  return dawn + 15 * minute <= start ? dawn : undefined;
}

/**
 * From when on what is found at this moment reaches them: by day, and for a day or more ahead on a day of work, where
 * that leaves a quarter of an hour before the start.
 */
export function reaches(at: number, lead: Lead, { zone, rest }: Reader, start: number): number {
  const byDay = isNight(at, zone) ? (morningAfter(at, zone, start) ?? at) : at;
  if (lead === 'PT1H') return byDay;
  let day = local(byDay, zone).toPlainDate();
  while (rest.includes(day.dayOfWeek)) day = day.add({ days: 1 });
  const dawn = clockOn(day, '08:00', zone);
  return dawn > byDay && dawn + 15 * minute <= start ? dawn : byDay;
}

/** Where someone reads, and the ISO weekdays on which their Office rests. */
export type Reader = { zone: string; rest: readonly number[] };

/**
 * The judge of when a reminder is due, in epoch milliseconds: DESIGN 6 said over again with nothing but Temporal, so
 * that the code it judges is not its own witness. A channel is no reader: it has neither night nor days of rest.
 */
export function expectedAt(start: Temporal.ZonedDateTime, lead: Lead, reader?: Reader): number {
  const wall = start.toPlainDateTime().subtract({ days: days[lead] });
  const due =
    lead === 'PT1H' ? start.epochMilliseconds - hour : wall.toZonedDateTime(start.timeZoneId).epochMilliseconds;
  if (!reader) return due;
  let byDay = local(byDayAt(due, reader.zone, start.epochMilliseconds), reader.zone);
  // The weekend's come on the last working day, at the same hour.
  while (lead !== 'PT1H' && reader.rest.includes(byDay.dayOfWeek)) byDay = byDay.subtract({ days: 1 });
  return byDay.epochMilliseconds;
}

function byDayAt(due: number, zone: string, start: number): number {
  if (!isNight(due, zone)) return due;
  const night = local(due, zone);
  const evening = night.toPlainDate().subtract({ days: night.hour < 8 ? 1 : 0 });
  return morningAfter(due, zone, start) ?? clockOn(evening, '19:00', zone);
}
