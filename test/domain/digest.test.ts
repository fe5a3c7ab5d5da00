import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestDue, digestKey, nextDigestAt } from '../../src/domain/digest.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.ZonedDateTime.from(text).toInstant();
const zone = 'Asia/Tokyo';

test('due from Monday 09:00 on their clock, once, by day, up to four days late; unasked-for only on the hour', () => {
  const due = (when: string, done: string | null) =>
    digestDue({ zone, monday: done === null ? null : day(done) }, at(`${when}[${zone}]`))?.toString();
  expect(due('2026-04-20T08:59', '2026-04-13')).toBeUndefined();
  expect(due('2026-04-20T09:00', '2026-04-13')).toBe('2026-04-20');
  expect(due('2026-04-20T09:00', '2026-04-20')).toBeUndefined();
  expect(due('2026-04-20T20:00', '2026-04-13')).toBeUndefined();
  expect(due('2026-04-21T08:00', '2026-04-13')).toBe('2026-04-20');
  expect(due('2026-04-24T08:59', '2026-04-13')).toBe('2026-04-20');
  expect(due('2026-04-24T09:00', '2026-04-13')).toBeUndefined();
  expect(due('2026-04-20T09:59', null)).toBe('2026-04-20');
  expect(due('2026-04-20T10:00', null)).toBeUndefined();
});

test('it next falls due on a Monday that can speak of the item, or on the morning after the night it was missed in', () => {
  const next = (when: string, firstDue: string, done: string | null) =>
    nextDigestAt({ zone, monday: done === null ? null : day(done) }, day(firstDue), at(`${when}[${zone}]`))
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  expect(next('2026-04-16T17:00', '2026-04-17', null)).toBe('2026-04-20T09:00');
  expect(next('2026-04-16T17:00', '2026-05-04', null)).toBe('2026-04-20T09:00');
  expect(next('2026-04-16T17:00', '2026-05-05', null)).toBe('2026-04-27T09:00');
  expect(next('2026-04-20T09:00', '2026-04-17', '2026-04-20')).toBe('2026-04-27T09:00');
  expect(next('2026-04-21T03:00', '2026-04-17', '2026-04-13')).toBe('2026-04-21T08:00');
  expect(next('2026-04-20T22:00', '2026-04-17', '2026-04-13')).toBe('2026-04-21T08:00');
  expect(next('2026-04-20T06:00', '2026-04-17', '2026-04-13')).toBe('2026-04-20T09:00');
  expect(next('2026-04-21T12:00', '2026-04-17', '2026-04-13')).toBe('2026-04-21T12:00');
});

test('in every zone, when it is next due it is due, and never by night', () => {
  const minutes = fc.integer({ min: 0, max: 2 * 366 * 1440 });
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  fc.assert(
    fc.property(
      minutes,
      zones,
      fc.integer({ min: -30, max: 60 }),
      fc.integer({ min: 0, max: 3 }),
      (after, zone, days, weeks) => {
        const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: after });
        const here = now.toZonedDateTimeISO(zone).toPlainDate();
        const monday = weeks === 0 ? null : here.subtract({ days: here.dayOfWeek - 1, weeks: weeks - 1 });
        const next = nextDigestAt({ zone, monday }, here.add({ days }), now);
        expect(Temporal.Instant.compare(next, now)).toBeGreaterThanOrEqual(0);
        expect(digestDue({ zone, monday }, next)).toBeDefined();
        const { hour } = next.toZonedDateTimeISO(zone);
        expect(hour >= 8 && hour < 20).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('its key names the person and the ISO week', () => {
  expect(digestKey('p_1', day('2026-12-28'))).toBe('digest:p_1:2026-W53');
  expect(digestKey('p_1', day('2027-01-04'))).toBe('digest:p_1:2027-W01');
});
