import { expect, test } from 'vitest';
import type { Reminded } from '../src/domain/due.ts';
import type { Meeting } from '../src/domain/meeting.ts';
import { occurrences } from '../src/domain/recurrence.ts';
import { remindersOf } from '../src/domain/reminder.ts';
import { expectedAt, leads } from './simulation/expected.ts';

const first = Temporal.PlainDate.from('2026-01-01');
const twoYears = first.until(first.add({ years: 2 })).days;
const clocks = ['00:00', '01:30', '02:30', '09:00', '14:00'].map((clock) => Temporal.PlainTime.from(clock));

/** The days of the two years before which the zone's clocks change. */
function changes(zone: string): Temporal.PlainDate[] {
  const found: Temporal.PlainDate[] = [];
  let at: Temporal.ZonedDateTime | null = first.toZonedDateTime(zone);
  const end = first.add({ days: twoYears }).toZonedDateTime(zone);
  for (;;) {
    at = at.getTimeZoneTransition('next');
    if (!at || Temporal.ZonedDateTime.compare(at, end) >= 0) return found;
    found.push(at.toPlainDate());
  }
}

const zones = Intl.supportedValuesOf('timeZone');
const changing = zones.filter((zone) => changes(zone).length > 0);
/** Of the zones whose clocks change, one for each way they do: what Temporal does in one, it does in all. */
const eachWay = Object.values(
  Object.groupBy(changing, (zone) =>
    [first, ...changes(zone)].map((day) => day.add({ days: 1 }).toZonedDateTime(zone).toInstant()).join(),
  ),
).flatMap((alike) => alike?.[0] ?? []);

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

/** What is wrong with a daily meeting in the zone from a day on: each day once, when the wall says; each lead once, when it is due. */
function faults(zone: string, clock: Temporal.PlainTime, from: Temporal.PlainDate, days: number): string[] {
  const wrong: string[] = [];
  const startsAt = from.toZonedDateTime({ timeZone: zone, plainTime: clock });
  const made = occurrences({ rule: 'FREQ=DAILY', startsAt });
  for (let n = 0; n < days; n += 1) {
    const on = from.add({ days: n });
    const wanted = on.toPlainDateTime(clock).toZonedDateTime(zone);
    const { value: occurrence } = made.next();
    const about = `${on} ${clock} ${zone}`;
    if (!occurrence?.on.equals(on) || !occurrence.startsAt.equals(wanted))
      wrong.push(`${about}: ${occurrence?.startsAt}`);
    const fault = reminderFault(wanted, days < 10 ? zone : undefined);
    if (fault) wrong.push(`${about}: ${fault}`);
  }
  return wrong;
}

/** The channel's reminders, and those of a reader in the zone where one is given. */
function reminderFault(start: Temporal.ZonedDateTime, reader: string | undefined): string | undefined {
  const to: Reminded[] = reader ? ['channels', { id: 'p', zone: reader }] : ['channels'];
  const planned = remindersOf(meetingAt(start), to).map(({ lead, dueAt }) => `${lead} ${dueAt.epochMilliseconds}`);
  const wanted = (reader ? [undefined, reader] : [undefined]).flatMap((zone) =>
    leads.map((lead) => `${lead} ${expectedAt(start, lead, zone ? { zone, rest: [] } : undefined)}`),
  );
  return planned.join() === wanted.join() ? undefined : `${planned.join()} instead of ${wanted.join()}`;
}

test('a daily meeting of two years, for each way the clocks of the world change, meets and reminds once a day', () => {
  expect(eachWay.flatMap((zone) => clocks.flatMap((clock) => faults(zone, clock, first, twoYears)))).toEqual([]);
  expect(eachWay.length).toBeGreaterThan(25);
});

test('in every zone there is, so do those about each change of the clocks, and those whose leads cross it', () => {
  const wrong = zones.flatMap((zone) => {
    const halves = [0, 6, 12, 18].map((months) => first.add({ months }));
    const turns = changes(zone).flatMap((day) => [day.subtract({ days: 1 }), day.add({ days: 13 })]);
    return [...halves, ...turns].flatMap((from) => clocks.flatMap((clock) => faults(zone, clock, from, 5)));
  });
  expect(wrong).toEqual([]);
  expect(zones.length).toBeGreaterThan(400);
});
