import { expect, test } from 'vitest';
import { again, type Size, sizeOf } from './shapes.ts';
import { type Report, simulate } from './simulate.ts';

const seeds = 200;

/** Lives through the seed's years; says how to do it again where something did not hold. */
async function live(seed: number, size: Size): Promise<Report> {
  return simulate({ seed, ...size }).catch((cause: unknown) => {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\nAgain: ${again(seed, size)}`, { cause });
  });
}

const sum = (reports: readonly Report[], of: keyof Report): number =>
  reports.reduce((total, report) => total + report[of], 0);

test(`in the years of ${seeds} seeds every reminder comes once, in time, by day, and is in the ledger`, async () => {
  const reports: Report[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) reports.push(await live(seed, sizeOf(seed)));
  const [reminders, deaths, events] = [sum(reports, 'reminders'), sum(reports, 'deaths'), sum(reports, 'events')];
  console.log(`${seeds} seeds: ${reminders} reminders through ${events} events and ${deaths} deaths of the process.`);
  // A simulation in which little happens proves little.
  expect(reminders).toBeGreaterThan(10_000);
  expect(deaths).toBeGreaterThan(300);
}, 200_000);

test('the same seed lives through the same years', async () => {
  expect(await live(7, sizeOf(7))).toEqual(await live(7, sizeOf(7)));
});
