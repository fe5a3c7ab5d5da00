import type { Meeting } from './meeting.ts';
import { restDaysOf } from './weekend.ts';

/** Where members of a group are: a zone (IANA), the Offices (ST.3 codes) they come from, and what that zone has borne. */
export type SlotZone = { zone: string; offices: readonly string[]; borne: Borne };
/** What a group's meetings of a year cost a zone: how many there were, how many in its night, and how deep, in minutes together. */
export type Borne = { meetings: number; nights: number; minutes: number };
/** A time a group could meet, and how deep in the night it falls for each zone, in minutes. */
export type Slot = { startsAt: Temporal.ZonedDateTime; nights: Map<string, number>; cost: number };

const day = 1440;
const dawn = 8 * 60;
const dusk = 20 * 60;
const deepest = 2 * 60;

/** How far a time of day (in minutes) is from the nearest end of the day, 08:00 to 20:00; 0 within it, at most 360. */
function depthAt(time: number): number {
  if (time >= dawn && time <= dusk) return 0;
  return time < dawn ? Math.min(dawn - time, time + day - dusk) : Math.min(time - dusk, day + dawn - time);
}

/** How deep in the night of a zone (IANA) a meeting falls at its worst moment, in minutes: 0 by day, at most 360. */
export function nightOf(startsAt: Temporal.ZonedDateTime, minutes: number, zone: string): number {
  const local = startsAt.withTimeZone(zone);
  const from = minuteOf(local);
  const untilDeepest = (deepest - from + day) % day;
  return untilDeepest <= minutes
    ? depthAt(deepest)
    : Math.max(depthAt(from), depthAt(minuteOf(local.add({ minutes }))));
}

/**
 * What a slot asks of a group: for every Office alike, its night in hours, the longer the more its zone has borne at
 * each meeting on average, and that squared. So one bad night weighs more than two poor ones, and it goes round.
 */
export const costOf = (nights: ReadonlyMap<string, number>, zones: readonly SlotZone[]): number =>
  zones.reduce((total, { zone, offices, borne }) => {
    const hours = (nights.get(zone) ?? 0) / 60;
    const usual = borne.meetings === 0 ? 0 : borne.minutes / 60 / borne.meetings;
    return total + offices.length * (hours * (1 + usual)) ** 2;
  }, 0);

export type Search = {
  zones: readonly SlotZone[];
  minutes: number;
  /** The first day looked at, and the zone (IANA) the meeting would be held in. */
  from: Temporal.PlainDate;
  zone: string;
  /** Meetings that are not to be run into. */
  others: readonly Pick<Meeting, 'startsAt' | 'minutes'>[];
  now: Temporal.Instant;
};

const daysAhead = 28;
const slotsShown = 4;
/** However the nights went so far, nobody is asked to meet at a time this many times as hard as the easiest. */
const hardest = 1.5;
/** Minutes of the day between which nobody meets while another time can be had. */
const asleep = { from: 23 * 60, until: 6 * 60 };
const stepMinutes = 30;

/**
 * The fairest times within four weeks, fairest first, the easiest among them: on days that are no weekend for any Office,
 * each on another day and at another hour.
 */
export function suggestSlots(search: Search): Slot[] {
  const noon = 14 * 60 - search.minutes / 2;
  const fromNoon = ({ startsAt }: Slot): number => Math.abs(minuteOf(startsAt) - noon);
  const unborne = search.zones.map((one) => ({ ...one, borne: { meetings: 0, nights: 0, minutes: 0 } }));
  const found = candidates(search);
  const awake = found.filter((slot) => search.zones.every(({ zone }) => isAwake(slot.startsAt, search.minutes, zone)));
  const all = (awake.length > 0 ? awake : found).map((slot) => ({ slot, hardness: costOf(slot.nights, unborne) }));
  const least = Math.min(...all.map(({ hardness }) => hardness));
  const fair = (one: Slot, other: Slot) => one.cost - other.cost || fromNoon(one) - fromNoon(other);
  const best = all.flatMap(({ slot, hardness }) => (hardness <= least * hardest ? [slot] : [])).sort(fair);
  const [easiest] = all.flatMap(({ slot, hardness }) => (hardness === least ? [slot] : [])).sort(fair);
  const chosen: Slot[] = easiest ? [easiest] : [];
  for (const slot of best) {
    if (chosen.length === slotsShown) break;
    if (chosen.every(({ startsAt }) => isOther(slot.startsAt, startsAt))) chosen.push(slot);
  }
  return chosen.sort(fair);
}

const minuteOf = ({ hour, minute }: Temporal.ZonedDateTime): number => hour * 60 + minute;

/** Whether no part of a meeting lies between 23:00 and 06:00 in this zone. */
export function isAwake(startsAt: Temporal.ZonedDateTime, minutes: number, zone: string): boolean {
  const from = minuteOf(startsAt.withTimeZone(zone));
  return from >= asleep.until && from + minutes <= asleep.from;
}

const isOther = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean =>
  one.hour !== other.hour && !one.toPlainDate().equals(other.toPlainDate());

function candidates({ zones, minutes, from, zone, others, now }: Search): Slot[] {
  const weeks = zones.map((one) => ({ zone: one.zone, rest: new Set(one.offices.flatMap(restDaysOf)) }));
  const starts = Array.from({ length: (daysAhead * day) / stepMinutes }, (_, step) =>
    from.toPlainDateTime().add({ minutes: step * stepMinutes }),
  );
  return starts.flatMap((wall) => {
    const startsAt = wall.toZonedDateTime(zone);
    if (Temporal.Instant.compare(startsAt.toInstant(), now) <= 0) return [];
    if (
      others.some((other) => overlap(startsAt, minutes, other)) ||
      !weeks.every((week) => isWorking(startsAt, minutes, week))
    )
      return [];
    const nights = nightsOf(startsAt, minutes, zones);
    return [{ startsAt, nights, cost: costOf(nights, zones) }];
  });
}

/** The night each of these zones has of a meeting, in minutes. */
export const nightsOf = (
  startsAt: Temporal.ZonedDateTime,
  minutes: number,
  zones: readonly Pick<SlotZone, 'zone'>[],
): Map<string, number> => new Map(zones.map(({ zone }) => [zone, nightOf(startsAt, minutes, zone)]));

/** Whether a meeting of these minutes runs into the other. */
export const overlap = (
  at: Temporal.ZonedDateTime,
  minutes: number,
  other: Pick<Meeting, 'startsAt' | 'minutes'>,
): boolean =>
  Temporal.ZonedDateTime.compare(at, other.startsAt.add({ minutes: other.minutes })) < 0 &&
  Temporal.ZonedDateTime.compare(other.startsAt, at.add({ minutes })) < 0;

function isWorking(
  startsAt: Temporal.ZonedDateTime,
  minutes: number,
  week: { zone: string; rest: Set<number> },
): boolean {
  const local = startsAt.withTimeZone(week.zone);
  return !week.rest.has(local.dayOfWeek) && !week.rest.has(local.add({ minutes }).dayOfWeek);
}
