import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, leads, type Reminded } from '../../src/domain/due.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { firstOccurrences, occurrences, quarterlyOn, quarterlyRule } from '../../src/domain/recurrence.ts';
import { planReminders, remindersOf } from '../../src/domain/reminder.ts';
import { decideReminder, type ReminderFacts } from '../../src/domain/reminder-decision.ts';
import { onWallClock } from '../../src/domain/wall-clock.ts';

const startsAt = (text: string) => Temporal.ZonedDateTime.from(text);
const meetingAt = (text: string): Meeting => ({
  id: 'm_1',
  groupId: 'g',
  seriesId: null,
  occursOn: null,
  title: null,
  startsAt: startsAt(text),
  minutes: 90,
  place: null,
  state: 'scheduled',
  reason: null,
  sequence: 0,
  changedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
});
const reader = (zone: string): Reminded => ({ id: 'p_1', zone });
const localDues = (meeting: string, zone: string) =>
  leads.map((lead) => {
    const due = dueAt(meetingAt(meeting), lead, reader(zone)).toZonedDateTimeISO(zone).toPlainDateTime();
    return due.toString({ smallestUnit: 'minute' }).replace('T', ' ');
  });

test('leads of a day or more keep the wall clock over a change of the clocks; the hour is exact', () => {
  const spring = meetingAt('2026-04-08T13:00[Europe/Zurich]');
  expect(leads.map((lead) => String(dueAt(spring, lead, 'channels')))).toEqual([
    '2026-03-25T12:00:00Z',
    '2026-04-05T11:00:00Z',
    '2026-04-07T11:00:00Z',
    '2026-04-08T10:00:00Z',
  ]);
  const autumn = meetingAt('2026-10-28T13:00[Europe/Zurich]');
  expect(leads.map((lead) => String(dueAt(autumn, lead, 'channels')))).toEqual([
    '2026-10-14T11:00:00Z',
    '2026-10-25T12:00:00Z',
    '2026-10-27T12:00:00Z',
    '2026-10-28T11:00:00Z',
  ]);
});

test('a lead that falls into a gap comes an hour later, and the hour before a repeated hour is its first half', () => {
  const afterGap = meetingAt('2027-03-29T02:30[Europe/Zurich]');
  expect(String(dueAt(afterGap, 'P1D', 'channels'))).toBe('2027-03-28T01:30:00Z');
  const second = meetingAt('2026-10-25T02:30+01:00[Europe/Zurich]');
  expect(String(dueAt(second, 'PT1H', 'channels'))).toBe('2026-10-25T00:30:00Z');
});

test('nobody is woken: by 08:00 local where that is still of use, else the evening before', () => {
  // 16:45 in Kathmandu: all by day.
  expect(localDues('2026-06-10T13:00[Europe/Zurich]', 'Asia/Kathmandu')).toEqual([
    '2026-05-27 16:45',
    '2026-06-07 16:45',
    '2026-06-09 16:45',
    '2026-06-10 15:45',
  ]);
  // 23:00 in Auckland: each at night; the next morning is of use but for the last.
  expect(localDues('2026-06-10T13:00[Europe/Zurich]', 'Pacific/Auckland')).toEqual([
    '2026-05-28 08:00',
    '2026-06-08 08:00',
    '2026-06-10 08:00',
    '2026-06-10 19:00',
  ]);
  // 01:45 in Chatham on the 10th of December: the last one comes the evening before.
  expect(localDues('2026-12-09T13:00[Europe/Zurich]', 'Pacific/Chatham')).toEqual([
    '2026-11-26 08:00',
    '2026-12-07 08:00',
    '2026-12-09 08:00',
    '2026-12-09 19:00',
  ]);
  // 04:00 in Los Angeles.
  expect(localDues('2026-06-10T13:00[Europe/Zurich]', 'America/Los_Angeles')).toEqual([
    '2026-05-27 08:00',
    '2026-06-07 08:00',
    '2026-06-09 08:00',
    '2026-06-09 19:00',
  ]);
});

test('08:00 is of use up to a quarter of an hour before the start', () => {
  const hourBefore = (start: string) => localDues(`2026-06-10T${start}[Europe/Zurich]`, 'Europe/Zurich').at(-1);
  expect(hourBefore('08:15')).toBe('2026-06-10 08:00');
  expect(hourBefore('08:14')).toBe('2026-06-09 19:00');
  expect(hourBefore('21:00')).toBe('2026-06-10 19:00');
  expect(hourBefore('20:59')).toBe('2026-06-10 19:59');
});

const zones = Intl.supportedValuesOf('timeZone');
const minuteOfYear = fc.integer({ min: 0, max: 2 * 366 * 1440 });
const anyStart = fc
  .tuple(minuteOfYear, fc.constantFrom(...zones))
  .map(([minutes, zone]) =>
    Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes }).toZonedDateTime(zone).toString(),
  );

test('every reminder, in every zone, comes by day, before the start, and no nearer lead before a further one', () => {
  fc.assert(
    fc.property(anyStart, fc.constantFrom(...zones), (start, zone) => {
      const meeting = meetingAt(start);
      const dues = leads.map((lead) => dueAt(meeting, lead, reader(zone)));
      for (const [index, due] of dues.entries()) {
        const { hour } = due.toZonedDateTimeISO(zone);
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(20);
        expect(Temporal.Instant.compare(due, meeting.startsAt.toInstant())).toBe(-1);
        const before = dues[index - 1];
        if (before) expect(Temporal.Instant.compare(before, due)).toBe(-1);
      }
    }),
    { numRuns: 1000 },
  );
});

const june = meetingAt('2026-06-10T13:00[Europe/Zurich]');
const at = (text: string) => Temporal.Instant.from(text);

test('the key says what a reminder is for, and moving the meeting changes it', () => {
  const to: Reminded[] = ['channels', reader('Asia/Kathmandu')];
  expect(remindersOf(june, to).map(({ key }) => key)).toEqual([
    'remind:m_1:2026-06-10T11:00:00Z:P14D:group',
    'remind:m_1:2026-06-10T11:00:00Z:P3D:group',
    'remind:m_1:2026-06-10T11:00:00Z:P1D:group',
    'remind:m_1:2026-06-10T11:00:00Z:PT1H:group',
    'remind:m_1:2026-06-10T11:00:00Z:P14D:p_1',
    'remind:m_1:2026-06-10T11:00:00Z:P3D:p_1',
    'remind:m_1:2026-06-10T11:00:00Z:P1D:p_1',
    'remind:m_1:2026-06-10T11:00:00Z:PT1H:p_1',
  ]);
  expect(remindersOf({ ...june, state: 'cancelled' }, to)).toEqual([]);
});

test('a lead that has passed is not planned, but one that waits to be swept is not lost either', () => {
  const now = at('2026-06-08T00:00:00Z');
  const planned = (waiting: string[]) =>
    planReminders(june, ['channels'], now, new Set(waiting)).map(({ lead }) => lead);
  expect(planned([])).toEqual(['P1D', 'PT1H']);
  expect(planned(['remind:m_1:2026-06-10T11:00:00Z:P3D:group'])).toEqual(['P3D', 'P1D', 'PT1H']);
});

test('a due reminder is sent only while it is of use', () => {
  const [, third] = remindersOf(june, [reader('Asia/Kathmandu')]);
  if (!third) throw new Error('there is no P3D');
  const decide = (change: Partial<ReminderFacts>) =>
    decideReminder(third, {
      meeting: june,
      to: reader('Asia/Kathmandu'),
      answer: undefined,
      now: third.dueAt,
      ...change,
    });
  const skip = (why: string) => ({ outcome: 'skip', why });
  expect(decide({})).toEqual({ outcome: 'send' });
  expect(decide({ answer: 'maybe' })).toEqual({ outcome: 'send' });
  expect(decide({ answer: 'no' })).toEqual(skip('not coming'));
  expect(decide({ to: undefined })).toEqual(skip('left'));
  expect(decide({ meeting: { ...june, state: 'cancelled' } })).toEqual(skip('cancelled'));
  expect(decide({ meeting: meetingAt('2026-06-11T13:00[Europe/Zurich]') })).toEqual(skip('moved'));
  expect(decide({ now: at('2026-06-09T10:59:59Z') })).toEqual({ outcome: 'send' });
  expect(decide({ now: at('2026-06-09T11:00:00Z') })).toEqual(skip('nearer'));
  expect(decide({ now: at('2026-06-10T11:00:00Z') })).toEqual(skip('started'));
});

test('a reminder that is late waits for the morning, unless the meeting does not', () => {
  const last = (start: string) => {
    const meeting = meetingAt(start);
    const reminder = remindersOf(meeting, [reader('Asia/Kathmandu')])[3];
    if (!reminder) throw new Error('there is no PT1H');
    return (now: string) =>
      decideReminder(reminder, { meeting, to: reader('Asia/Kathmandu'), answer: undefined, now: at(now) });
  };
  // 09:00 in Kathmandu, swept at 20:00 the evening before, at 07:59 and at 08:00.
  const nine = last('2026-06-10T09:00[Asia/Kathmandu]');
  const morning = { outcome: 'wait', until: at('2026-06-10T02:15:00Z') };
  expect(nine('2026-06-09T14:15:00Z')).toEqual(morning);
  expect(nine('2026-06-10T02:14:00Z')).toEqual(morning);
  expect(nine('2026-06-10T02:15:00Z')).toEqual({ outcome: 'send' });
  // 03:00: its evening has passed, and a member who means to come had better know.
  expect(last('2026-06-10T03:00[Asia/Kathmandu]')('2026-06-09T16:00:00Z')).toEqual({ outcome: 'send' });
});

test('one that is late and found on a day of rest waits for the working day, where that is still of use', () => {
  const to = { id: 'p', zone: 'Europe/Zurich', restDays: [6, 7] };
  const decide = (start: string, lead: number, now: string) => {
    const meeting = meetingAt(start);
    const reminder = remindersOf(meeting, [to])[lead];
    if (!reminder) throw new Error('there is none');
    return decideReminder(reminder, {
      meeting,
      to,
      answer: undefined,
      now: Temporal.ZonedDateTime.from(now).toInstant(),
    });
  };
  const monday = { outcome: 'wait', until: at('2026-06-15T06:00:00Z') };
  const wednesday = '2026-06-17T13:00[Europe/Zurich]';
  expect(decide(wednesday, 1, '2026-06-13T11:00[Europe/Zurich]')).toEqual(monday);
  expect(decide(wednesday, 1, '2026-06-12T21:00[Europe/Zurich]')).toEqual(monday);
  expect(decide(wednesday, 1, '2026-06-14T23:00[Europe/Zurich]')).toEqual(monday);
  expect(decide(wednesday, 1, '2026-06-15T08:00[Europe/Zurich]')).toEqual({ outcome: 'send' });
  expect(decide('2026-06-15T08:15[Europe/Zurich]', 2, '2026-06-14T11:00[Europe/Zurich]')).toEqual(monday);
  expect(decide('2026-06-15T08:14[Europe/Zurich]', 2, '2026-06-14T11:00[Europe/Zurich]')).toEqual({ outcome: 'send' });
  expect(decide('2026-06-14T12:00[Europe/Zurich]', 3, '2026-06-14T11:30[Europe/Zurich]')).toEqual({ outcome: 'send' });
});

test('a quarterly rule keeps the weekday of the month, and a fifth one is the last', () => {
  const rule = (day: string) => quarterlyRule(Temporal.PlainDate.from(day));
  expect(rule('2026-03-11')).toBe('FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE');
  expect(rule('2026-03-19')).toBe('FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH');
  expect(rule('2026-01-30')).toBe('FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR');
  expect(quarterlyOn(rule('2026-03-11'))).toEqual({ nth: 2, weekday: 3 });
  expect(quarterlyOn(rule('2026-01-30'))).toEqual({ nth: -1, weekday: 5 });
  expect(quarterlyOn('FREQ=DAILY')).toBeUndefined();
});

test('a series keeps its wall clock in its zone over the year', () => {
  const starts = (first: string) => {
    const start = startsAt(first);
    const series = { rule: quarterlyRule(start.toPlainDate()), startsAt: start };
    return firstOccurrences(series, 4).map((one) => String(one.startsAt));
  };
  expect(starts('2026-03-11T13:00[Europe/Zurich]')).toEqual([
    '2026-03-11T13:00:00+01:00[Europe/Zurich]',
    '2026-06-10T13:00:00+02:00[Europe/Zurich]',
    '2026-09-09T13:00:00+02:00[Europe/Zurich]',
    '2026-12-09T13:00:00+01:00[Europe/Zurich]',
  ]);
  expect(starts('2026-01-30T09:00[Pacific/Chatham]')).toEqual([
    '2026-01-30T09:00:00+13:45[Pacific/Chatham]',
    '2026-04-24T09:00:00+12:45[Pacific/Chatham]',
    '2026-07-31T09:00:00+12:45[Pacific/Chatham]',
    '2026-10-30T09:00:00+13:45[Pacific/Chatham]',
  ]);
});

test('a quarter whose time falls into a gap meets an hour later and is not left out', () => {
  // Cairo puts its clocks forward at 00:00 on the last Friday of April.
  const start = startsAt('2026-01-30T00:00[Africa/Cairo]');
  const series = { rule: quarterlyRule(start.toPlainDate()), startsAt: start };
  expect(firstOccurrences(series, 3).map(({ on, startsAt }) => `${on} ${startsAt}`)).toEqual([
    '2026-01-30 2026-01-30T00:00:00+02:00[Africa/Cairo]',
    '2026-04-24 2026-04-24T01:00:00+03:00[Africa/Cairo]',
    '2026-07-31 2026-07-31T00:00:00+03:00[Africa/Cairo]',
  ]);
});

test('a series that starts in the second of a repeated hour starts there, and a rule may end', () => {
  const start = startsAt('2026-10-25T02:30+01:00[Europe/Zurich]');
  const series = { rule: `${quarterlyRule(start.toPlainDate())};COUNT=2`, startsAt: start };
  expect([...occurrences(series)].map((one) => String(one.startsAt))).toEqual([
    '2026-10-25T02:30:00+01:00[Europe/Zurich]',
    '2027-01-24T02:30:00+01:00[Europe/Zurich]',
  ]);
});

test('a time on the wall clock is one moment, none or two', () => {
  const wall = (day: string, time: string, zone: string) => {
    const found = onWallClock(Temporal.PlainDate.from(day), Temporal.PlainTime.from(time), zone);
    return Object.values(found).map((value) => String(value).slice(0, 22));
  };
  expect(wall('2026-06-10', '13:00', 'Europe/Zurich')).toEqual(['one', '2026-06-10T13:00:00+02']);
  expect(wall('2027-03-28', '02:30', 'Europe/Zurich')).toEqual([
    'gap',
    '2027-03-28T01:30:00+01',
    '2027-03-28T03:30:00+02',
  ]);
  expect(wall('2026-10-25', '02:30', 'Europe/Zurich')).toEqual([
    'twice',
    '2026-10-25T02:30:00+02',
    '2026-10-25T02:30:00+01',
  ]);
  expect(wall('2026-04-05', '03:00', 'Pacific/Chatham')[0]).toBe('twice');
});
