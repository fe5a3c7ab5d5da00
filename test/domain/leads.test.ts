import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, type Lead, leads, lengthOf } from '../../src/domain/due.ts';
import { isOff, leadsIn } from '../../src/domain/lead.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { remindersOf } from '../../src/domain/reminder.ts';
import { restDaysOf } from '../../src/domain/weekend.ts';
import { readLeads, typedLeads } from '../../src/input/leads.ts';

test('leads are read as people type them, furthest first, each once', () => {
  const read = (said: string) => readLeads(said);
  expect(read('3d,1h')).toEqual(['P3D', 'PT1H']);
  expect(read('1 hour and 3 days; 2 weeks')).toEqual(['P14D', 'P3D', 'PT1H']);
  expect(read('me 1d 90m 1d')).toEqual(['P1D', 'PT90M']);
  expect(read('3 jours et 1 heure')).toEqual(['P3D', 'PT1H']);
  expect(read('2 sem, 30 min')).toEqual(['P14D', 'PT30M']);
  for (const off of ['off', 'OFF', 'none', 'non', 'aucun']) expect(read(off)).toEqual([]);
  for (const usual of ['usual', 'on', 'habituel', 'comme d’habitude']) expect(read(usual)).toBe('usual');
  for (const wrong of ['', 'soon', '3', '61d', '14m', '3d 1x', '1d,,2d', '1d 2d 3d 4d 5d 6d 7d', '-1d', '1.5h'])
    expect(read(wrong), wrong).toBeUndefined();
});

const anyLead = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((n): Lead => `P${n}D`),
  fc.integer({ min: 1, max: 999 }).map((n): Lead => `PT${n}H`),
  fc.integer({ min: 15, max: 999 }).map((n): Lead => `PT${n}M`),
);

test('leads as typed are read back the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyLead, { maxLength: 6, selector: lengthOf }), (some) => {
      const ordered = [...some].sort((one, other) => lengthOf(other) - lengthOf(one));
      expect(readLeads(typedLeads(ordered))).toEqual(ordered);
    }),
  );
});

test('a choice for the group stands before one for all groups, and that before the usual', () => {
  const of = leadsIn('cio', [
    { groupId: 'cio', personId: 'ana', leads: ['P1D'] },
    { groupId: null, personId: 'ana', leads: [] },
    { groupId: null, personId: 'ben', leads: ['PT1H'] },
    { groupId: 'ai', personId: 'cyd', leads: [] },
    { groupId: 'ai', personId: null, leads: [] },
  ]);
  expect([of('ana'), of('ben'), of('cyd'), of(null)]).toEqual([['P1D'], ['PT1H'], leads, leads]);
  const choices = [
    { groupId: null, personId: 'ana', leads: [] },
    { groupId: 'cio', personId: 'ben', leads: [] },
  ];
  expect([isOff('ana', choices), isOff('ben', choices), isOff('cyd', choices)]).toEqual([true, false, false]);
});

test('an Office rests when its region does; who has none never', () => {
  expect(['CH', 'EG', 'IR', 'IN', 'EP', 'OA', 'GC'].map((code) => restDaysOf(code).join(' '))).toEqual([
    '6 7',
    '5 6',
    '5',
    '7',
    '6 7',
    '6 7',
    '5 6',
  ]);
  expect(restDaysOf(null)).toEqual([]);
});

const meetingAt = (text: string): Meeting => ({
  id: 'm_1',
  groupId: 'g',
  seriesId: null,
  occursOn: null,
  title: null,
  startsAt: Temporal.ZonedDateTime.from(text),
  minutes: 90,
  place: null,
  state: 'scheduled',
  reason: null,
  sequence: 0,
  changedAt: Temporal.Instant.fromEpochMilliseconds(0),
});

test('a lead of a day or more that falls on a day of rest comes on the working day before, the hour where it is', () => {
  const due = (start: string, office: string, zone: string) =>
    leads.map((lead) => {
      const at = dueAt(meetingAt(start), lead, { id: 'p', zone, restDays: restDaysOf(office) }).toZonedDateTimeISO(
        zone,
      );
      return `${at.dayOfWeek} ${at.toPlainDateTime().toString({ smallestUnit: 'minute' })}`;
    });
  // A Monday in Geneva.
  expect(due('2026-06-08T13:00[Europe/Zurich]', 'CH', 'Europe/Zurich')).toEqual([
    '1 2026-05-25T13:00',
    '5 2026-06-05T13:00',
    '5 2026-06-05T13:00',
    '1 2026-06-08T12:00',
  ]);
  // A Sunday, seen from Cairo, where Friday and Saturday are free.
  expect(due('2026-06-14T13:00[Europe/Zurich]', 'EG', 'Africa/Cairo')).toEqual([
    '7 2026-05-31T14:00',
    '4 2026-06-11T14:00',
    '4 2026-06-11T14:00',
    '7 2026-06-14T13:00',
  ]);
  // Across a change of the clocks: still at that local hour.
  expect(due('2026-03-31T13:00[Europe/Zurich]', 'CH', 'Europe/Zurich')[1]).toBe('5 2026-03-27T13:00');
});

test('in every zone and Office: by day, on a working day where a day or more ahead, and before the start', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const start = fc.integer({ min: 0, max: 2 * 366 * 1440 });
  fc.assert(
    fc.property(
      start,
      zone,
      zone,
      fc.constantFrom('CH', 'EG', 'IR', 'IN'),
      anyLead,
      (minutes, there, here, office, lead) => {
        const startsAt = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes }).toZonedDateTime(there);
        const restDays = restDaysOf(office);
        const at = dueAt({ startsAt }, lead, { id: 'p', zone: here, restDays }).toZonedDateTimeISO(here);
        expect(at.hour).toBeGreaterThanOrEqual(8);
        expect(at.hour).toBeLessThan(20);
        expect(Temporal.Instant.compare(at.toInstant(), startsAt.toInstant())).toBe(-1);
        if (lead.endsWith('D')) expect(restDays).not.toContain(at.dayOfWeek);
      },
    ),
    { numRuns: 1000 },
  );
});

test('who leads the group is also shown what is open, three days before; nobody with reminders off', () => {
  const to = [
    { id: 'ana', zone: 'Europe/Zurich', leads: true },
    { id: 'ben', zone: 'Europe/Zurich' },
    'channels',
  ] as const;
  const keys = (of: readonly Lead[]) =>
    remindersOf(meetingAt('2026-06-10T13:00[Europe/Zurich]'), to, () => of).map(({ key }) => key.slice(32));
  expect(keys(['PT1H'])).toEqual(['PT1H:ana', 'actions:ana', 'PT1H:ben', 'PT1H:group']);
  expect(keys([])).toEqual([]);
});
