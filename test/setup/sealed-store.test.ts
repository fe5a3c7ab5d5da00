import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../db/sqlite/open.ts';
import { sealedStore } from '../../src/setup/sealed-store.ts';
import { folder } from '../running.ts';

const now = Temporal.Instant.from('2026-04-16T15:00:00Z');
const token = JSON.stringify({ bot: 'xoxb-very-secret-token' });

test('tokens are encrypted at rest, bound to their team, and read back with the key alone', async () => {
  const file = join(folder(), 'wild.db');
  const plain = openStore(file);
  onTestFinished(() => plain.close());
  const sealed = sealedStore(plain, 'ab'.repeat(32));
  const get = (store: typeof plain, team = 'T1') => store.transaction(({ installations }) => installations.get(team));
  await sealed.transaction(({ installations }) => installations.save('T1', token, now));
  expect(await get(sealed)).toBe(token);
  for (const part of [file, `${file}-wal`]) expect(readFileSync(part).includes('very-secret')).toBe(false);
  await expect(get(sealedStore(plain, undefined))).rejects.toThrow('set STORE_KEY to the key');
  await expect(get(sealedStore(plain, 'cd'.repeat(32)))).rejects.toThrow('STORE_KEY is not the key');
  const stolen = await get(plain);
  await plain.transaction(({ installations }) => installations.save('T2', stolen ?? '', now));
  await expect(get(sealed, 'T2')).rejects.toThrow('STORE_KEY is not the key');
});

test('a token of before the key is read, and encrypted then; other tables are as they are', async () => {
  const plain = openStore(':memory:');
  onTestFinished(() => plain.close());
  await plain.transaction(({ installations }) => installations.save('T1', token, now));
  const sealed = sealedStore(plain, 'ab'.repeat(32));
  expect(await sealed.transaction(({ installations }) => installations.get('T1'))).toBe(token);
  expect(await plain.transaction(({ installations }) => installations.get('T1'))).toMatch(/^sealed:1:/);
  await sealed.transaction(async (tables) => {
    await tables.settings.set('a', 'b');
    expect(tables.wrote()).toBe(true);
    expect(await tables.settings.get('a')).toBe('b');
  });
});
