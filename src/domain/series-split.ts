import { hasStarted, type Meeting, type Series, startOf } from './meeting.ts';
import { firstOccurrences, quarterlyRule } from './recurrence.ts';

/** Of a series' meetings, this one and all that follow, in the order the series gave them; those that have begun stay behind. */
export function following(all: readonly Meeting[], first: Meeting, now: Temporal.Instant): Meeting[] {
  const dayOf = ({ occursOn }: Meeting): string => occursOn?.toString() ?? '';
  return all
    .filter((one) => dayOf(one) >= dayOf(first) && (one.state === 'cancelled' || !hasStarted(one, now)))
    .sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
}

/** The series, ending before that day. */
export function endedBefore(series: Series, day: Temporal.PlainDate): Series {
  const until = day.subtract({ days: 1 }).toString().replaceAll('-', '');
  return { ...series, rule: `${series.rule.replace(/;UNTIL=[^;]+/, '')};UNTIL=${until}T235959Z` };
}

/** A series split: the new one and the meetings that go over to it, changed. */
export type Split = { series: Series; meetings: Meeting[] };
type Following = { series: Series; meetings: readonly Meeting[]; id: string };

/** The first as it was `moved`, and the others on the same weekday of each quarter: each keeps its turn, cancelled ones stay so. */
export function splitMoved({ series, meetings, id }: Following, moved: Pick<Meeting, 'startsAt' | 'reason'>): Split {
  const { startsAt, reason } = moved;
  const next = { ...series, id, rule: quarterlyRule(startsAt.toPlainDate()), startsAt };
  const turns = firstOccurrences(next, meetings.length);
  const there = meetings.flatMap((meeting, index) => {
    const turn = turns[index];
    if (!turn) return [];
    const held = meeting.state === 'cancelled' ? {} : { startsAt: turn.startsAt, reason };
    return [{ ...meeting, ...held, seriesId: id, occursOn: turn.on }];
  });
  return { series: next, meetings: there };
}

/** The same days, at another place from the first of these on. */
export function splitPlaced({ series, meetings, id }: Following, place: string, from: Temporal.PlainDate): Split {
  const clock = series.startsAt.toPlainTime();
  const startsAt = from.toZonedDateTime({ timeZone: series.startsAt.timeZoneId, plainTime: clock });
  return {
    series: { ...series, id, startsAt, place },
    meetings: meetings.map((meeting) => ({ ...meeting, seriesId: id, place })),
  };
}

/** The first meeting that one of these would fall upon; of several meetings at a time none can be attended. */
export const collision = (meetings: readonly Meeting[], others: readonly Meeting[]): Meeting | undefined =>
  others.find((other) => meetings.some((one) => one.state === 'scheduled' && startOf(one).equals(startOf(other))));
