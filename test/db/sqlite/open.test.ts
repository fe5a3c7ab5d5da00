import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { backup, restore } from '../../../db/sqlite/backup.ts';
import { migrate, schemaOf } from '../../../db/sqlite/migrate.ts';
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

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test('a store of an earlier schema is copied before it is migrated, and can be put back from that', async () => {
  const where = folder();
  const file = join(where, 'wild.db');
  const old = new Sqlite(file);
  const earlier = migrations.length - 1;
  migrate(old, migrations.slice(0, earlier));
  old.prepare('insert into settings (name, value) values (?, ?)').run('a', 'before');
  old.close();
  const copies: string[] = [];
  const store = openStore(file, undefined, (copy) => copies.push(copy));
  await store.transaction(({ settings }) => settings.set('a', 'after'));
  await store.close();
  expect(copies).toEqual([`${file}.schema-${earlier}`]);
  expect(modeOf(`${file}.schema-${earlier}`)).toBe('600');
  await restore(`${file}.schema-${earlier}`, file);
  const restored = new Sqlite(file, { readonly: true });
  expect(schemaOf(restored)).toBe(earlier);
  expect(restored.prepare("select value from settings where name = 'a'").pluck().get()).toBe('before');
  restored.close();
  // A store that is up to date, or new, leaves no copy.
  await openStore(join(where, 'new.db')).close();
  await openStore(join(where, 'new.db')).close();
  expect(readdirSync(where).sort()).toEqual(['new.db', 'wild.db', `wild.db.schema-${earlier}`]);
});

test('only the owner may read a backup', async () => {
  const where = folder();
  await openStore(join(where, 'wild.db')).close();
  await backup(join(where, 'wild.db'), join(where, 'copies', 'wild.backup'));
  expect([modeOf(join(where, 'copies')), modeOf(join(where, 'copies', 'wild.backup'))]).toEqual(['700', '600']);
});
