import { expect, test } from 'vitest';
import { newStore } from '../stores.ts';
import { simulate } from './simulate.ts';

test('a short life with its store on PostgreSQL: every reminder comes once, in time, and is in the ledger', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1e6);
  console.log(`Again: npm run simulate -- --postgres --seed ${seed} --years 0.5 --people 3`);
  const report = await simulate({ seed, years: 0.5, people: 3, open: () => newStore('PostgreSQL') });
  expect(report.reminders).toBeGreaterThan(5);
}, 200_000);
