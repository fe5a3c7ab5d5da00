import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteDatabase } from '../../db/sqlite/database.ts';
import { readiness } from '../../src/setup/ready.ts';
import { countTransactions } from '../transactions.ts';

test('readiness tries a write every 30 s at most, and again at once after one that failed', async () => {
  const database = sqliteDatabase(':memory:');
  const store = await database.open();
  onTestFinished(() => store.close());
  let now = Temporal.Instant.from('2026-06-01T08:00:00Z');
  const parts = { store, database, log: pino({ level: 'silent' }), now: () => now, damage: () => undefined };
  const count = countTransactions(store);
  const ready = readiness({ ...parts, unready: async () => [] });
  for (let probe = 0; probe < 10; probe += 1) {
    expect(await ready()).toBe(true);
    now = now.add({ seconds: 3 });
  }
  expect(count).toEqual({ all: 10, writing: 1 });
  const { transaction } = store;
  store.transaction = async () => {
    throw new Error('the disk is full');
  };
  expect(await ready()).toBe(false);
  store.transaction = transaction;
  expect(await ready()).toBe(true);
  expect(count.writing).toBe(2);
});
