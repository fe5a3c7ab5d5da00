import { expect, test } from 'vitest';
import { createClockGuard } from '../../src/jobs/clock-guard.ts';

const begin = Temporal.Instant.from('2026-04-16T15:00:00Z');

/** A wall clock and one that cannot be set, both moved by hand. */
function clocks(lastAt?: string) {
  let [wall, elapsed] = [begin, 0];
  const guard = createClockGuard(
    { now: () => wall },
    () => elapsed,
    lastAt === undefined ? undefined : Temporal.Instant.from(lastAt),
  );
  return {
    pass(duration: string) {
      wall = wall.add(duration);
      elapsed += Temporal.Duration.from(duration).total('milliseconds');
      return guard.jumpedMs();
    },
    set(duration: string) {
      wall = wall.add(duration);
      return guard.jumpedMs();
    },
  };
}
const year = 365 * 24 * 3600_000;

test('a year ahead for one tick is a jump, and all is well once it is back', () => {
  const { pass, set } = clocks();
  expect(pass('PT1M')).toBeUndefined();
  expect(set(`PT${365 * 24}H`)).toBe(year);
  expect(pass('PT1M')).toBe(year);
  expect(set(`-PT${365 * 24}H`)).toBeUndefined();
  expect(pass('PT1M')).toBeUndefined();
});

test('a clock that keeps its new time for ten minutes is believed', () => {
  const { pass, set } = clocks();
  expect(set('-PT3H')).toBe(-3 * 3600_000);
  expect(pass('PT9M')).toBe(-3 * 3600_000);
  expect(pass('PT1M')).toBeUndefined();
  expect(pass('PT1M')).toBeUndefined();
});

test('small corrections are followed and do not add up', () => {
  const { pass, set } = clocks();
  for (let count = 0; count < 10; count += 1) {
    expect(set('PT1M')).toBeUndefined();
    expect(pass('PT1M')).toBeUndefined();
  }
});

test.each([
  ['2026-04-16T14:55:00Z', undefined],
  ['2026-03-16T15:00:00Z', undefined],
  ['2027-04-16T15:00:00Z', -year],
  ['2025-04-16T15:00:00Z', year],
])('at a start after %s it has jumped by %s', (lastAt, jump) => {
  const { pass } = clocks(lastAt);
  expect(pass('PT0S')).toBe(jump);
  expect(pass('PT10M')).toBeUndefined();
});
