import { RRuleTemporal } from 'rrule-temporal';
import type { Series } from './meeting.ts';

/** A weekday of a month: 1 to 4, or -1 for the last; ISO weekday, 1 is Monday. */
export type NthWeekday = { nth: 1 | 2 | 3 | 4 | -1; weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 };
/** One meeting of a series: the day by its rule, and the moment that is in its zone. */
export type Occurrence = { on: Temporal.PlainDate; startsAt: Temporal.ZonedDateTime };

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Every quarter on the same weekday of the month as the first, as an RFC 5545 RRULE; a fifth one is taken for the last. */
export function quarterlyRule(first: Temporal.PlainDate): string {
  const nth = Math.ceil(first.day / 7);
  return `FREQ=MONTHLY;INTERVAL=3;BYDAY=${nth === 5 ? -1 : nth}${weekdays[first.dayOfWeek - 1]}`;
}

/** Which weekday a quarterly rule names, to say it in words; undefined for any other rule. */
export function quarterlyOn(rule: string): NthWeekday | undefined {
  const { nth, day } =
    /^FREQ=MONTHLY;INTERVAL=3;BYDAY=(?<nth>-1|[1-4])(?<day>[A-Z]{2})(?:;UNTIL=\w+)?$/.exec(rule)?.groups ?? {};
  const weekday = isoWeekdays.find((one) => weekdays[one - 1] === day);
  const found = ordinals.find((one) => String(one) === nth);
  return weekday && found ? { nth: found, weekday } : undefined;
}
const isoWeekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const ordinals = [1, 2, 3, 4, -1] as const;

/** The series' occurrences from its first, without end unless its rule has one. */
export function* occurrences(series: Pick<Series, 'rule' | 'startsAt'>): Generator<Occurrence> {
  for (const wall of unfold(series.rule, series.startsAt.toPlainDateTime())) yield placed(wall, series.startsAt);
}

/** Yields a rule's wall-clock times from its first on. They are the same in every zone. */
export function* unfold(rule: string, first: Temporal.PlainDateTime): Generator<Temporal.PlainDateTime> {
  const dtstart = first.toZonedDateTime('UTC');
  const rrule = new RRuleTemporal({ rruleString: rule, dtstart, tzid: 'UTC' });
  let before = dtstart.subtract({ seconds: 1 });
  for (;;) {
    const found = rrule.next(before);
    if (!found) return;
    before = Temporal.Instant.fromEpochMilliseconds(found.epochMilliseconds).toZonedDateTimeISO('UTC');
    yield before.toPlainDateTime();
  }
}

/** Put into the zone of a series that starts then: where the time falls into a gap it meets an hour later, and is not left out. */
export function placed(wall: Temporal.PlainDateTime, first: Temporal.ZonedDateTime): Occurrence {
  const startsAt = wall.equals(first.toPlainDateTime()) ? first : wall.toZonedDateTime(first.timeZoneId);
  return { on: wall.toPlainDate(), startsAt };
}

/** The first `count` of them, fewer where the rule ends before. */
export const firstOccurrences = (series: Pick<Series, 'rule' | 'startsAt'>, count: number): Occurrence[] => [
  ...occurrences(series).take(count),
];
