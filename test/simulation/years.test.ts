import { expect, test } from 'vitest';
import { again, type Life, liveThrough, type Outcome } from './lives.ts';

/** Lived through twice, by two threads, to see that the same comes to pass. */
const twin: Life = { seed: 1, years: 1, people: 5 };
/** A year of two groups each, one of many people, six years of few. Longer lives, and more of them: npm run simulate. */
const lives: readonly Life[] = [
  { seed: 1, years: 1, people: 50 },
  { seed: 2, years: 6, people: 4 },
  twin,
  twin,
  ...Array.from({ length: 36 }, (_, n) => ({ seed: n + 2, years: 1, people: 5 + (n % 3) })),
];

const said = ({ life, failure }: Outcome): string => `${failure}\n  Again: ${again(life)} --tell`;

test(`in ${lives.length} simulated lives every reminder comes once, in time, by day, and is in the ledger`, async () => {
  const ended = await liveThrough(lives);
  expect(ended.filter(({ failure }) => failure !== undefined).map(said)).toEqual([]);
  const sum = (of: 'reminders' | 'events' | 'deaths'): number =>
    ended.reduce((total, { report }) => total + (report?.[of] ?? 0), 0);
  console.log(
    `${ended.length} lives: ${sum('reminders')} reminders, ${sum('events')} events, ${sum('deaths')} deaths.`,
  );
  // Where little happens, little is proved.
  expect(ended).toHaveLength(lives.length);
  expect(sum('reminders')).toBeGreaterThan(5000);
  expect(sum('deaths')).toBeGreaterThan(150);
  // The same seed lives through the same year.
  const [one, other] = ended.filter(({ life: { seed, people } }) => seed === twin.seed && people === twin.people);
  expect(one?.report).toBeDefined();
  expect(other).toEqual(one);
}, 600_000);
