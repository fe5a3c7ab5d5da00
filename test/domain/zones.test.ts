import { expect, test } from 'vitest';
import { dueAt, type Reminded } from '../../src/domain/due.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { occurrences, placed, unfold } from '../../src/domain/recurrence.ts';
import { remindersOf } from '../../src/domain/reminder.ts';
import { expectedAt, hour, leads } from '../simulation/expected.ts';

const first = Temporal.PlainDate.from('2026-01-01');
const twoYears = first.until(first.add({ years: 2 })).days;
/** Days before the first that the furthest lead reaches back. */
const ahead = 14;
const clocks = ['00:00', '01:30', '02:30', '09:00', '14:00'].map((clock) => Temporal.PlainTime.from(clock));

/** When in the two years the zone's clocks change. */
function transitions(zone: string): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let at: Temporal.ZonedDateTime | null = first.toZonedDateTime(zone);
  const end = first.add({ days: twoYears }).toZonedDateTime(zone);
  for (;;) {
    at = at.getTimeZoneTransition('next');
    if (!at || Temporal.ZonedDateTime.compare(at, end) >= 0) return found;
    found.push(at);
  }
}
/** The days on which they do. */
const changes = (zone: string): Temporal.PlainDate[] => transitions(zone).map((at) => at.toPlainDate());

const at = (on: Temporal.PlainDate, clock: Temporal.PlainTime, zone: string): Temporal.ZonedDateTime =>
  on.toPlainDateTime(clock).toZonedDateTime(zone);
const zones = Intl.supportedValuesOf('timeZone');
/** The zones by how their clocks go: what Temporal does in one, it does in all that go alike. */
const ways = Object.values(
  Object.groupBy(zones, (zone) =>
    [first.toZonedDateTime(zone), ...transitions(zone)].map((at) => `${at.toInstant()}${at.offset}`).join(),
  ),
).flatMap((alike) => (alike ? [alike] : []));
const eachChanging = ways.flatMap(([zone]) => (zone !== undefined && changes(zone).length > 0 ? [zone] : []));

const meetingAt = (startsAt: Temporal.ZonedDateTime): Meeting => ({
  id: 'm',
  groupId: 'g',
  seriesId: null,
  occursOn: null,
  title: null,
  startsAt,
  minutes: 90,
  place: null,
  state: 'scheduled',
  reason: null,
  sequence: 0,
  changedAt: Temporal.Instant.fromEpochMilliseconds(0),
});

/** What is wrong with a daily meeting in the zone: each day once, when the wall says; each lead once, when it is due. */
function faults(zone: string, clock: Temporal.PlainTime): string[] {
  const wrong: string[] = [];
  const startsAt = first.toZonedDateTime({ timeZone: zone, plainTime: clock });
  const made = occurrences({ rule: 'FREQ=DAILY', startsAt });
  const turns = changes(zone);
  for (let n = 0; n < twoYears; n += 1) {
    const on = first.add({ days: n });
    const wanted = at(on, clock, zone);
    const { value: occurrence } = made.next();
    const about = `${on} ${clock} ${zone}`;
    if (!occurrence?.on.equals(on) || !occurrence.startsAt.equals(wanted))
      wrong.push(`${about}: ${occurrence?.startsAt}`);
    // Where no lead reaches over a change of the clocks, a day is like any other.
    const isNear = n < 7 || turns.some((turn) => Math.abs(turn.until(on).days) <= ahead + 1);
    const fault = isNear && reminderFault(wanted);
    if (fault) wrong.push(`${about}: ${fault}`);
  }
  return wrong;
}

/** The channel's reminders, and those of a reader in the zone where one is given. */
function reminderFault(start: Temporal.ZonedDateTime, reader?: string): string | undefined {
  const to: Reminded[] = reader ? ['channels', { id: 'p', zone: reader }] : ['channels'];
  const planned = remindersOf(meetingAt(start), to).map(({ lead, dueAt }) => `${lead} ${dueAt.epochMilliseconds}`);
  const wanted = (reader ? [undefined, reader] : [undefined]).flatMap((zone) =>
    leads.map((lead) => `${lead} ${expectedAt(start, lead, zone ? { zone, rest: [] } : undefined)}`),
  );
  return planned.join() === wanted.join() ? undefined : `${planned.join()} instead of ${wanted.join()}`;
}

test('a daily meeting of two years, for each way the clocks of the world change, meets and reminds once a day', () => {
  expect(eachChanging.flatMap((zone) => clocks.flatMap((clock) => faults(zone, clock)))).toEqual([]);
  expect(eachChanging.length).toBeGreaterThan(25);
});

/** The moments that a meeting at this clock has on each day, and a fortnight before the first, as Temporal has them. */
const momentsOf = (zone: string, walls: readonly Temporal.PlainDateTime[]): number[] =>
  walls.map((wall) => wall.toZonedDateTime(zone).epochMilliseconds);

/** What is wrong with the daily meetings of the two years in the zone, and with the channel's reminders of each. */
function faultsIn(
  zone: string,
  moments: readonly number[],
  walls: readonly Temporal.PlainDateTime[],
  unfolded: readonly Temporal.PlainDateTime[],
): string[] {
  const [wall = first.toPlainDateTime()] = unfolded;
  const series = wall.toZonedDateTime(zone);
  return unfolded.flatMap((one, n) => {
    const { on, startsAt } = placed(one, series);
    const day = n + ahead;
    const at = moments[day] ?? 0;
    // In a gap the clock shows another time, and the days before are counted from that.
    const isShifted = startsAt.hour !== wall.hour;
    const wanted = isShifted
      ? leads.map((lead) => expectedAt(startsAt, lead))
      : [moments[day - 14], moments[day - 3], moments[day - 1], at - hour];
    const dues = leads.map((lead) => dueAt({ startsAt }, lead, 'channels').epochMilliseconds);
    const isRight = walls[day]?.equals(one) && on.equals(one) && startsAt.epochMilliseconds === at;
    return isRight && dues.every((due, index) => due === wanted[index]) ? [] : [`${startsAt}: ${dues}, not ${wanted}`];
  });
}

test(`in all ${zones.length} zones, every day for two years at ${clocks.length} times: one meeting, and each lead once`, () => {
  const wrong: string[] = [];
  for (const clock of clocks) {
    const walls = Array.from({ length: twoYears + ahead }, (_, n) =>
      first.add({ days: n - ahead }).toPlainDateTime(clock),
    );
    // A rule is unfolded over the wall clock, the same for every zone.
    const unfolded = [...unfold('FREQ=DAILY', first.toPlainDateTime(clock)).take(twoYears)];
    expect(unfolded).toHaveLength(twoYears);
    for (const [zone = '', ...alike] of ways) {
      const moments = momentsOf(zone, walls);
      wrong.push(...faultsIn(zone, moments, walls, unfolded));
      // The same moments on the same days are the same meetings and reminders: nothing else of a zone is ever asked for.
      const others = alike.filter((other) => momentsOf(other, walls).join() !== moments.join());
      wrong.push(...others.map((other) => `${other} does not go as ${zone}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(zones.length).toBeGreaterThan(400);
});

test('for each way the clocks go, a reader is reminded by day about each change of them, and of what lies beyond it', () => {
  const wrong = ways.flatMap(([zone = '']) => {
    const turns = changes(zone).flatMap((day) => [day.subtract({ days: 1 }), day.add({ days: 13 })]);
    const days = [first, ...turns].flatMap((from) => [0, 1, 2, 3, 4].map((n) => from.add({ days: n })));
    return days.flatMap((day) => clocks.flatMap((clock) => reminderFault(at(day, clock, zone), zone) ?? []));
  });
  expect(wrong).toEqual([]);
});
