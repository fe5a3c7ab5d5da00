import { expect, test } from 'vitest';
import { again, type Life, liveThrough, type Outcome } from './lives.ts';

/** What the suite has time for: two quarters of two groups each. Whole lives take minutes: npm run simulate. */
const lives = Array.from({ length: 200 }, (_, n): Life => ({ seed: n + 1, years: 0.5, people: 3 + (n % 5) }));

const said = ({ life, failure }: Outcome): string => `${failure}\n  Again: ${again(life)} --tell`;

test(`in the years of ${lives.length} seeds every reminder comes once, in time, by day, and is in the ledger`, async () => {
  const ended = await liveThrough(lives);
  expect(ended.filter(({ failure }) => failure !== undefined).map(said)).toEqual([]);
  const sum = (of: 'reminders' | 'events' | 'deaths'): number =>
    ended.reduce((total, { report }) => total + (report?.[of] ?? 0), 0);
  console.log(
    `${ended.length} seeds: ${sum('reminders')} reminders, ${sum('events')} events, ${sum('deaths')} deaths.`,
  );
  // Where little happens, little is proved.
  expect(ended).toHaveLength(lives.length);
  expect(sum('reminders')).toBeGreaterThan(5_000);
  expect(sum('deaths')).toBeGreaterThan(100);
}, 600_000);

test('the same seed lives through the same years', { timeout: 200_000 }, async () => {
  const [one, other] = await liveThrough([1, 1].map((seed) => ({ seed, years: 0.5, people: 5 })));
  expect(one?.report).toBeDefined();
  expect(one).toEqual(other);
});
