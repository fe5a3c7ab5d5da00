import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Borne, costOf, nightOf, nightsOf, type SlotZone, suggestSlots } from '../../src/domain/slots.ts';
import { restDaysOf } from '../../src/domain/weekend.ts';

const geneva = 'Europe/Zurich';
const at = (text: string, zone = geneva) => Temporal.ZonedDateTime.from(`${text}[${zone}]`);
const nothing: Borne = { meetings: 0, nights: 0, minutes: 0 };
const place = (zone: string, offices: string[], borne = nothing): SlotZone => ({ zone, offices, borne });
const world = [place(geneva, ['CH', 'FR']), place('America/New_York', ['US']), place('Pacific/Auckland', ['NZ'])];
const now = Temporal.Instant.from('2026-04-16T15:00:00Z');
const search = {
  zones: world,
  minutes: 90,
  from: Temporal.PlainDate.from('2026-05-01'),
  zone: geneva,
  others: [],
  now,
};
const zones = [
  'Europe/Zurich',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Pacific/Chatham',
];

test.each([
  ['2026-06-10T08:00', 90, 0],
  ['2026-06-10T18:30', 90, 0],
  ['2026-06-10T18:31', 90, 1],
  ['2026-06-10T07:59', 90, 1],
  ['2026-06-10T13:00', 480, 60],
  ['2026-06-10T02:00', 15, 360],
  ['2026-06-10T01:00', 120, 360],
  ['2026-06-10T22:00', 60, 180],
  ['2026-06-10T23:00', 180, 360],
  ['2026-06-10T03:00', 60, 300],
  ['2026-03-29T00:30', 60, 330], // the clocks go from 2 to 3: it ends at 01:30
  ['2026-03-29T01:30', 60, 360], // and this one at 03:30
])('a meeting at %s of %i minutes falls %i minutes deep in the night', (start, minutes, depth) => {
  expect(nightOf(at(start), minutes, geneva)).toBe(depth);
});

const anyTime = fc
  .integer({ min: 0, max: 365 * 24 * 4 })
  .map((quarter) => at('2026-01-01T00:00').add({ minutes: quarter * 15 }));
const anyZone = fc.constantFrom(...zones);
const anyLength = fc.integer({ min: 5, max: 1440 });

test('the night of a meeting is none exactly when all of it lies between 08:00 and 20:00 there', () => {
  fc.assert(
    fc.property(anyTime, anyLength, anyZone, (startsAt, minutes, zone) => {
      const depth = nightOf(startsAt, minutes, zone);
      expect(depth).toBeGreaterThanOrEqual(0);
      expect(depth).toBeLessThanOrEqual(360);
      const [from, until] = [startsAt.withTimeZone(zone), startsAt.withTimeZone(zone).add({ minutes })];
      const dawn = from.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: '08:00' });
      const dusk = from.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: '20:00' });
      const isByDay =
        Temporal.ZonedDateTime.compare(dawn, from) <= 0 && Temporal.ZonedDateTime.compare(until, dusk) <= 0;
      expect(depth === 0).toBe(isByDay);
    }),
  );
});

test('what a zone has borne makes its nights dearer, and no one else’s', () => {
  fc.assert(
    fc.property(anyTime, anyLength, fc.integer({ min: 1, max: 360 }), (startsAt, minutes, borne) => {
      const nights = nightsOf(startsAt, minutes, world);
      const tired = world.map((one) =>
        one.zone === geneva ? { ...one, borne: { meetings: 1, nights: 1, minutes: borne } } : one,
      );
      const cost = costOf(nights, world);
      if (nights.get(geneva) === 0) expect(costOf(nights, tired)).toBe(cost);
      else expect(costOf(nights, tired)).toBeGreaterThan(cost);
    }),
  );
});

test('every Office counts alike, and one deep night more than two shallow ones', () => {
  const nights = new Map([
    [geneva, 120],
    ['Asia/Tokyo', 60],
  ]);
  expect(costOf(nights, [place(geneva, ['CH'])])).toBe(4);
  expect(costOf(nights, [place(geneva, ['CH', 'FR'])])).toBe(8);
  expect(costOf(nights, [place('Asia/Tokyo', ['JP', 'KR'])])).toBe(2);
});

test('what is suggested is ahead, free, by day of work for all, in order, and truly a choice', () => {
  const codes = ['CH', 'US', 'NZ', 'SA', 'EG', 'NP', 'JP', 'EP'];
  const anyZones = fc.uniqueArray(
    fc.record({ zone: anyZone, offices: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }) }),
    {
      selector: ({ zone }) => zone,
      minLength: 1,
    },
  );
  const anyDay = fc.integer({ min: -10, max: 300 }).map((days) => Temporal.PlainDate.from('2026-04-16').add({ days }));
  fc.assert(
    fc.property(anyZones, anyDay, fc.constantFrom(30, 90, 240), anyTime, (places, from, minutes, taken) => {
      const wanted = places.map(({ zone, offices }) => place(zone, offices));
      const others = [{ startsAt: taken, minutes: 120 }];
      const slots = suggestSlots({ ...search, zones: wanted, from, minutes, others });
      expect(slots.map(({ cost }) => cost)).toEqual(slots.map(({ cost }) => cost).sort((one, other) => one - other));
      for (const { startsAt } of slots) {
        expect(Temporal.Instant.compare(startsAt.toInstant(), now)).toBe(1);
        expect(Temporal.PlainDate.compare(startsAt.toPlainDate(), from)).toBeGreaterThanOrEqual(0);
        const ends = startsAt.add({ minutes });
        const free =
          Temporal.ZonedDateTime.compare(ends, taken) <= 0 ||
          Temporal.ZonedDateTime.compare(taken.add({ minutes: 120 }), startsAt) <= 0;
        expect(free).toBe(true);
        for (const { zone, offices } of wanted)
          for (const day of [startsAt, ends])
            for (const code of offices) expect(restDaysOf(code)).not.toContain(day.withTimeZone(zone).dayOfWeek);
      }
      expect(new Set(slots.map(({ startsAt }) => startsAt.toPlainDate().toString())).size).toBe(slots.length);
      expect(new Set(slots.map(({ startsAt }) => startsAt.hour)).size).toBe(slots.length);
    }),
    { numRuns: 25 },
  );
});

test('a time that is taken, or runs into one that is, is not suggested again', () => {
  const [best] = suggestSlots(search);
  if (!best) throw new Error('nothing was suggested');
  const taken = { startsAt: best.startsAt.add({ minutes: 60 }), minutes: 30 };
  const [next] = suggestSlots({ ...search, others: [taken] });
  expect(next?.startsAt.toPlainDate()).not.toEqual(best.startsAt.toPlainDate());
  const [beside] = suggestSlots({ ...search, others: [{ ...taken, startsAt: best.startsAt.add({ minutes: 90 }) }] });
  expect(beside?.startsAt).toEqual(best.startsAt);
});

test('however the nights went, no time is suggested that is more than one and a half times as hard as the easiest', () => {
  const tired = { meetings: 4, nights: 4, minutes: 4 * 360 };
  const places = [
    place(geneva, ['CH', 'FR', 'DE', 'IT']),
    place('America/New_York', ['US']),
    place('Pacific/Auckland', ['NZ']),
  ];
  const [easiest] = suggestSlots({ ...search, zones: places });
  for (const { zone } of places) {
    const slots = suggestSlots({
      ...search,
      zones: places.map((one) => (one.zone === zone ? { ...one, borne: tired } : one)),
    });
    expect(slots).not.toEqual([]);
    for (const { nights } of slots) expect(costOf(nights, places)).toBeLessThanOrEqual(1.5 * (easiest?.cost ?? 0));
  }
});

/** The hours of night each of these has had after `quarters` meetings, each at the first suggestion; without `remembers` the record is left out. */
function nightsAfter(quarters: number, places: readonly SlotZone[], remembers: boolean): number[] {
  const held: ReadonlyMap<string, number>[] = [];
  for (let quarter = 0; quarter < quarters; quarter++) {
    const lastYear = held.slice(-4);
    const borneBy = (zone: string): Borne => {
      const nights = lastYear.map((one) => one.get(zone) ?? 0);
      return {
        meetings: nights.length,
        nights: nights.filter((one) => one > 0).length,
        minutes: nights.reduce((all, one) => all + one, 0),
      };
    };
    const [best] = suggestSlots({
      ...search,
      zones: remembers ? places.map((one) => ({ ...one, borne: borneBy(one.zone) })) : places,
      from: search.from.add({ months: 3 * quarter }),
    });
    if (!best) throw new Error('nothing was suggested');
    held.push(best.nights);
  }
  return places.map(({ zone }) => held.reduce((all, one) => all + (one.get(zone) ?? 0) / 60, 0));
}

test('where meetings follow the first suggestion, the night goes round as far as no time is much harder', () => {
  const three = [place('Pacific/Auckland', ['NZ']), place('Atlantic/Azores', ['PT']), place('Asia/Karachi', ['PK'])];
  const wide = [
    ...three,
    ...[...'ABCDEFGH'].map((letter, index) => place(zones[index] ?? `Etc/GMT-${index}`, [`Z${letter}`])),
  ].filter(({ zone }, index, all) => all.findIndex((one) => one.zone === zone) === index);
  for (const places of [three, wide]) {
    const shared = nightsAfter(12, places, true);
    const fixed = nightsAfter(12, places, false);
    expect(Math.max(...shared)).toBeLessThan(Math.max(...fixed));
    expect(Math.min(...shared)).toBeGreaterThanOrEqual(Math.min(...fixed));
  }
});
