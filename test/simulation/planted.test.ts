import { expect, test } from 'vitest';
import { Broken } from './broken.ts';
import { planted } from './planted.ts';
import { simulate } from './simulate.ts';

/** The first thing that does not hold, living through these seeds one after the other. */
async function firstBroken({ plant, only }: (typeof planted)[number]): Promise<string> {
  for (let seed = 1; seed <= 20; seed += 1) {
    try {
      await simulate({ seed, years: 1, people: 4, plant, ...(only ? { only } : {}) });
    } catch (error) {
      if (error instanceof Broken) return error.invariant;
      throw error;
    }
  }
  return 'nothing is amiss';
}

for (const one of planted) {
  test(`a bot that ${one.bug} is caught: ${one.breaks.join(' or ')}`, { timeout: 200_000 }, async () => {
    expect(one.breaks).toContain(await firstBroken(one));
  });
}

test('each invariant that can be broken has its bug', () => {
  expect(new Set(planted.flatMap(({ breaks }) => breaks)).size).toBe(9);
});
