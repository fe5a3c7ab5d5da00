import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../db/sqlite/open.ts';
import { explained } from '../../../db/sqlite/problem.ts';
import { ended, folder, start } from '../../running.ts';

test('a DATABASE_URL that cannot be is one sentence', async () => {
  const where = folder();
  mkdirSync(join(where, 'data'));
  writeFileSync(join(where, 'file'), '');
  const said = async (DATABASE_URL: string) => {
    const { code, err } = await ended(start({ PORT: '0', DATABASE_URL }));
    expect(code).toBe(1);
    return err.trim().replaceAll(where, '');
  };
  expect(await said(join(where, 'data'))).toBe(
    'DATABASE_URL is /data, which is a folder: name a file in it, such as /data/wild.db.',
  );
  expect(await said(join(where, 'file/wild.db'))).toBe(
    '/file/wild.db cannot be made, because a part of its path is a file.',
  );
});

test.each([
  ['EACCES', 'cannot be read and written'],
  ['SQLITE_READONLY_DIRECTORY', 'cannot be read and written'],
  ['SQLITE_FULL', 'There is no space left'],
])('%s has its sentence', (code, sentence) => {
  expect(String(explained('wild.db', Object.assign(new Error('x'), { code })))).toContain(sentence);
});

test('only the owner may read the store, its log and its folder', async () => {
  const where = join(folder(), 'data');
  const file = join(where, 'wild.db');
  const store = openStore(file);
  await store.transaction(({ settings }) => settings.set('a', 'b'));
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect([mode(where), mode(file), mode(`${file}-wal`), mode(`${file}-shm`)]).toEqual(['700', '600', '600', '600']);
  await store.close();
});
