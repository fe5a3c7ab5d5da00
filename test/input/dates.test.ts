import { expect, test } from 'vitest';
import { readDay } from '../../src/input/dates.ts';

// A Thursday.
const today = Temporal.PlainDate.from('2026-04-16');
const read = (said: string): string => {
  const day = readDay(said, today);
  return day.ok ? day.raw : 'not understood';
};

test.each([
  ['2026-06-10', '2026-06-10'],
  ['10 June 2026', '2026-06-10'],
  ['10/6/2026', '2026-06-10'],
  ['wednesday 10 june', '2026-06-10'],
  ['tomorrow', '2026-04-17'],
  ['in two weeks', '2026-04-30'],
  ['next wednesday', '2026-04-22'],
  ['demain', '2026-04-17'],
  ['mercredi prochain', '2026-04-22'],
  ['1er juillet', '2026-07-01'],
  ['le 9 septembre 2026', '2026-09-09'],
])('“%s” is %s', (said, day) => {
  expect(read(said)).toBe(day);
});

test.each([
  ['second Wednesday of September', '2026-09-09'],
  ['the 2nd wednesday in September 2027', '2027-09-08'],
  ['first Monday of June', '2026-06-01'],
  ['last Thursday of April', '2026-04-30'],
  ['third Thursday of April', '2026-04-16'],
  ['second Thursday of April', '2027-04-08'],
  ['fourth Sunday of February 2026', '2026-02-22'],
  ['deuxième mercredi de septembre', '2026-09-09'],
  ['le 1er lundi d’août', '2026-08-03'],
  ['dernier jeudi de décembre 2026', '2026-12-31'],
])('“%s” is %s', (said, day) => {
  expect(read(said)).toBe(day);
});

test.each(['fifth Wednesday of June', 'second Wednesday of Brumaire', 'second day of June', 'soonish', '2026-06-31'])(
  '“%s” is not understood',
  (said) => {
    expect(read(said)).toBe('not understood');
  },
);
