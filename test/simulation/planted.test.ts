import { expect, test } from 'vitest';
import { Broken } from './broken.ts';
import { planted } from './planted.ts';
import { simulate } from './simulate.ts';

/** The first thing that does not hold in the years of these seeds, with the bug put in. */
async function firstBroken(plant: Parameters<typeof simulate>[0]['plant'] & object): Promise<string> {
  for (let seed = 1; seed <= 30; seed += 1) {
    try {
      await simulate({ seed, years: 1, people: 8, plant });
    } catch (error) {
      if (error instanceof Broken) return error.invariant;
      throw error;
    }
  }
  return 'nothing is amiss';
}

for (const [invariant, { bug, plant }] of Object.entries(planted)) {
  test(`a bot that ${bug} is caught: ${invariant}`, async () => {
    expect(await firstBroken(plant)).toBe(invariant);
  });
}
