import { expect, test } from 'vitest';
import { openStore } from '../../../db/postgres/open.ts';
import { newDatabase } from '../../databases.ts';

test('of two replicas one sweeps at a time, and calls are not held up', async () => {
  const url = await newDatabase();
  const [one, other] = [await openStore(url), await openStore(url)];
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const order: string[] = [];
  const first = one.transaction(async ({ settings }) => {
    begun.resolve();
    await settings.set('swept', 'by one');
    await ended.promise;
    order.push('one');
  }, 'sweep');
  await begun.promise;
  const second = other.transaction(async ({ settings }) => {
    order.push(`other, after ${await settings.get('swept')}`);
  }, 'sweep');
  await other.transaction(({ settings }) => settings.set('called', 'meanwhile'));
  ended.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual(['one', 'other, after by one']);
  await Promise.all([one.close(), other.close()]);
});
