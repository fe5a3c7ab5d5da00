import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { viewAbout } from '../../../db/migrations/0016-view-about.ts';
import { migrations } from '../../../db/migrations/index.ts';
import st3 from '../../../db/seed/st3.json' with { type: 'json' };
import { migrate } from '../../../db/sqlite/migrate.ts';
import { openStore, StoreProblem } from '../../../db/sqlite/open.ts';
import { viewOf } from '../../../db/tables/stored.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { type Block, say, type Text } from '../../../src/view-model/view.ts';
import { now, sampleStore } from '../samples.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'wild-db-'));

test('two connections to one file wait for each other', async () => {
  const file = join(folder(), 'wild.db');
  const { run, store } = await sampleStore(file);
  const other = openStore(file);
  const next = ({ groups }: Tables) => groups.nextNumber('cio');
  const numbers = [];
  for (let round = 0; round < 10; round++) numbers.push(await run(next), await other.transaction(next));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));

  // From its first moment a transaction keeps others out, though it has only read so far.
  const third = new Sqlite(file, { timeout: 0 });
  await run(async ({ groups }) => {
    await groups.all();
    expect(() => third.exec('begin immediate')).toThrow('database is locked');
  });
  third.close();
  await Promise.all([store.close(), other.close()]);
});

test('a transaction that hangs is rolled back, shows which it is, and holds nobody up', async () => {
  const store = openStore(':memory:', 20);
  const hanging = store.transaction(async ({ settings }) => {
    await settings.set('a', 'b');
    await new Promise(() => {});
  });
  await expect(hanging).rejects.toThrow(/still open after 20 ms .*settings\.set/s);
  expect(await store.transaction(({ settings }) => settings.get('a'))).toBeUndefined();
  await store.close();
});

test('closing waits for what is under way, and refuses what comes after', async () => {
  const file = join(folder(), 'wild.db');
  const { run, store } = await sampleStore(file);
  const slow = run(async ({ settings }) => {
    await new Promise((resolve) => setImmediate(resolve));
    await settings.set('a', 'done');
  });
  await Promise.all([slow, store.close()]);
  await expect(run(({ settings }) => settings.get('a'))).rejects.toThrow();
  const again = openStore(file);
  expect(await again.transaction(({ settings }) => settings.get('a'))).toBe('done');
  await again.close();
});

test('the record cannot be changed or shortened, even with the file in hand', async () => {
  const file = join(folder(), 'wild.db');
  const { run, store } = await sampleStore(file);
  await run(({ record }) => record.add({ at: now, personId: 'ana', what: 'join.ask', subject: 'r1' }));
  const sqlite = new Sqlite(file);
  expect(() => sqlite.exec("update record set what = 'nothing'")).toThrow('append-only');
  expect(() => sqlite.exec('delete from record')).toThrow('append-only');
  sqlite.close();
  expect(await run(({ record }) => record.of('r1'))).toEqual([{ at: now, personId: 'ana', what: 'join.ask' }]);
  await store.close();
});

test('a new file, in a new folder, gets the schema and the Offices of ST.3; opened again, it keeps what it has', async () => {
  const file = join(folder(), 'new', 'wild.db');
  const { run, store } = await sampleStore(file);
  expect(await run(({ settings }) => settings.get('st3.revision'))).toBe('2026-09-02');
  const offices = await run((tables) => tables.offices.all());
  expect(offices).toHaveLength(st3.offices.length);
  expect(offices.at(-1)?.code).toBe('XX');
  await run((tables) =>
    tables.offices.save({
      code: 'CH',
      name: 'Switzerland',
      kind: 'state or other entity',
      ownName: 'IGE/IPI',
      focalPointId: 'ana',
    }),
  );
  await store.close();
  const again = openStore(file);
  expect(await again.transaction((tables) => tables.offices.get('CH'))).toMatchObject({
    ownName: 'IGE/IPI',
    focalPointId: 'ana',
  });
  await again.close();
});

test('another revision of ST.3 renames its entries and leaves what Offices typed', async () => {
  const file = join(folder(), 'wild.db');
  const { run, store } = await sampleStore(file);
  await run(async ({ offices, settings }) => {
    await offices.save({
      code: 'CH',
      name: 'Helvetia',
      kind: 'state or other entity',
      ownName: 'IGE/IPI',
      focalPointId: null,
    });
    await settings.set('st3.revision', '2000-01-01');
  });
  await store.close();
  const again = openStore(file);
  expect(await again.transaction((tables) => tables.offices.get('CH'))).toMatchObject({
    name: 'Switzerland',
    ownName: 'IGE/IPI',
  });
  await again.close();
});

test('migrations run once each, in order, all or nothing', () => {
  const sqlite = new Sqlite(':memory:');
  migrate(sqlite);
  const two = [...migrations, 'create table more (id text) strict'];
  migrate(sqlite, two);
  migrate(sqlite, two);
  expect(sqlite.pragma('user_version', { simple: true })).toBe(two.length);
  expect(() =>
    migrate(sqlite, [...two, 'create table half (id text) strict; create table more (id text) strict']),
  ).toThrow('already exists');
  expect(sqlite.pragma('user_version', { simple: true })).toBe(two.length);
  expect(sqlite.prepare("select count(*) from sqlite_schema where name = 'half'").pluck().get()).toBe(0);
});

test('letters of an older schema learn which meeting they are about; torn ones stay as they are', () => {
  const sqlite = new Sqlite(':memory:');
  migrate(
    sqlite,
    migrations.filter((step) => step !== viewAbout),
  );
  const put = (key: string, view: string, ...subjects: string[]) => {
    sqlite.prepare("insert into letters (key, to_kind, view, put_at) values (?, 'secretariat', ?, 0)").run(key, view);
    for (const subject of subjects) sqlite.prepare('insert into letter_subjects values (?, ?)').run(subject, key);
  };
  const facts = (label: Text): Block => ({ kind: 'facts', facts: [{ label, value: 'x' }] });
  const was = facts(say('news.was'));
  const card = facts(say('meeting.when'));
  put('one', JSON.stringify({ title: 'Moved', body: [was, card] }), 'meeting:m_1');
  put('several', JSON.stringify({ body: [card] }), 'meeting:m_1', 'meeting:m_2');
  put('open items', JSON.stringify({ body: [was] }), 'meeting:m_1');
  put('cancelled', JSON.stringify({ body: [card] }));
  put('torn', '{"body":[{"kind":"fac', 'meeting:m_1');
  sqlite.exec(viewAbout);
  const views = sqlite.prepare<[], { key: string; view: string }>('select key, view from letters').all();
  expect(Object.fromEntries(views.map(({ key, view }) => [key, view]))).toEqual({
    one: JSON.stringify({ title: 'Moved', body: [was, card], about: { kind: 'meeting', id: 'm_1', cardAt: 1 } }),
    several: JSON.stringify({ body: [card] }),
    'open items': JSON.stringify({ body: [was] }),
    cancelled: JSON.stringify({ body: [card] }),
    torn: '{"body":[{"kind":"fac',
  });
  expect(viewOf(views[0]?.view ?? '')).toMatchObject({ about: { id: 'm_1' } });
  expect(viewOf(views[1]?.view ?? '')).not.toHaveProperty('about');
});

test('a newer database, a foreign one and a broken one are refused with a sentence', async () => {
  const newer = join(folder(), 'newer.db');
  await openStore(newer).close();
  const sqlite = new Sqlite(newer);
  sqlite.pragma('user_version = 99');
  sqlite.close();
  expect(() => openStore(newer)).toThrow(
    new StoreProblem(
      `This database was written by a newer WILD Bot (schema 99; this one knows ${migrations.length}). Update the bot, or restore an older backup.`,
    ),
  );

  const foreign = join(folder(), 'foreign.db');
  const other = new Sqlite(foreign);
  other.exec('create table theirs (id text)');
  expect(() => openStore(foreign)).toThrow(StoreProblem);
  expect(other.pragma('journal_mode', { simple: true })).toBe('delete');
  other.close();

  const broken = join(folder(), 'broken.db');
  writeFileSync(broken, 'not a database at all, but long enough to look like something'.repeat(100));
  expect(() => openStore(broken)).toThrow(StoreProblem);
});
