import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import st3 from '../../../db/seed/st3.json' with { type: 'json' };
import { migrate } from '../../../db/sqlite/migrate.ts';
import { viewAbout } from '../../../db/sqlite/migrations/0016-view-about.ts';
import { migrations } from '../../../db/sqlite/migrations/index.ts';
import { openStore, StoreProblem } from '../../../db/sqlite/open.ts';
import { viewOf } from '../../../db/tables/stored.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import { type Block, say, type Text } from '../../../src/view-model/view.ts';
import { actionItem, group, joinRequest, later, meeting, membership, now, person, sampleStore } from '../samples.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'wild-db-'));

test('what a transaction wrote is rolled back whole when it throws', async () => {
  const { run, store } = await sampleStore();
  const broken = run(async ({ people, settings }) => {
    await people.save(person('cyd'));
    await settings.set('a', 'b');
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await run(({ people }) => people.get('cyd'))).toBeUndefined();
  expect(await run(({ settings }) => settings.get('a'))).toBeUndefined();
  await store.close();
});

test('fifty transactions that read, wait and write lose nothing', async () => {
  const { run, store } = await sampleStore();
  const increment = () =>
    run(async ({ settings }) => {
      const count = Number((await settings.get('count')) ?? 0);
      await new Promise((resolve) => setImmediate(resolve));
      await settings.set('count', String(count + 1));
    });
  await Promise.all(Array.from({ length: 50 }, increment));
  expect(await run(({ settings }) => settings.get('count'))).toBe('50');
  await store.close();
});

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

test('a query that outlives its transaction is refused and changes nothing', async () => {
  const { run, store } = await sampleStore();
  let kept: Tables | undefined;
  await run(async (tables) => {
    kept = tables;
    await tables.settings.get('a');
  });
  await expect(kept?.settings.set('a', 'late')).rejects.toThrow();

  // Two things at once of which one fails: the other is still under way when all is rolled back.
  let straggler: Promise<void> | undefined;
  const broken = run(async ({ settings }) => {
    straggler = (async () => {
      for (let turn = 0; turn < 50; turn++) await settings.set('a', `late ${turn}`);
    })();
    await settings.get('a');
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  await expect(straggler).rejects.toThrow();
  expect(await run(({ settings }) => settings.get('a'))).toBeUndefined();
  await store.close();
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

test('closing lets what is under way finish, and refuses what comes after', async () => {
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

const refused: [string, (tables: Tables) => Promise<unknown>][] = [
  ['a person in an unknown Office', ({ people }) => people.save(person('x', { officeCode: 'ZZ' }))],
  [
    'an account of two people',
    ({ people }) =>
      twice((_, index) =>
        people.addAccount(index === 0 ? 'ana' : 'ben', { platform: 'slack', workspace: 'T1', id: 'U1' }),
      ),
  ],
  [
    'an account of nobody',
    ({ people }) => people.addAccount('nobody', { platform: 'slack', workspace: 'T1', id: 'U1' }),
  ],
  ['two groups with one slug', ({ groups }) => groups.save(group('x', { slug: 'CIO' }))],
  ['two groups with one code', ({ groups }) => groups.save(group('x', { code: 'cio' }))],
  ['two groups with one name', ({ groups }) => groups.save(group('x', { name: 'GROUP CIO' }))],
  [
    'two present memberships in a group',
    ({ memberships }) => twice((id) => memberships.save(membership(id, 'cio', 'ana'))),
  ],
  [
    'two chairs of a group',
    ({ memberships }) =>
      twice((id, index) => memberships.save(membership(id, 'cio', index === 0 ? 'ana' : 'ben', { role: 'chair' }))),
  ],
  [
    'a membership that ends before it began',
    ({ memberships }) =>
      memberships.save(membership('x', 'cio', 'ana', { endedOn: Temporal.PlainDate.from('2026-01-01') })),
  ],
  [
    'a membership nominated by no Office',
    ({ memberships }) => memberships.save(membership('x', 'cio', 'ana', { officeCode: 'ZZ' })),
  ],
  ['two pending join requests', ({ joinRequests }) => twice((id) => joinRequests.save(joinRequest(id)))],
  [
    'a pending join request somebody decided',
    ({ joinRequests }) => joinRequests.save(joinRequest('x', { decidedBy: 'ben', decidedAt: now })),
  ],
  [
    'a join request approved by who asked',
    ({ joinRequests }) => joinRequests.save(joinRequest('x', { state: 'approved', decidedBy: 'ana', decidedAt: now })),
  ],
  [
    'two action items with one code, whatever its case',
    ({ actionItems }) =>
      twice((id, index) => actionItems.save(actionItem(id, { code: index === 0 ? 'CIO-7' : 'cio-7' }))),
  ],
  [
    'an action item owned by nobody known',
    ({ actionItems }) => actionItems.save(actionItem('x', { owner: { kind: 'group', id: 'nobody' } })),
  ],
  [
    'a meeting of no length',
    ({ meetings }) => meetings.save(meeting('x', '2026-06-10T13:00[Europe/Zurich]', { minutes: 0 })),
  ],
  ['an answer to no meeting', ({ meetings }) => meetings.answer('x', 'ana', 'yes', now)],
  [
    'a record of somebody unknown',
    ({ record }) => record.add({ at: now, personId: 'nobody', what: 'x', subject: 'x' }),
  ],
  [
    'a letter to nobody known',
    ({ outbox }) => outbox.put({ key: 'x', to: { kind: 'person', id: 'nobody' }, view: { body: [] }, at: now }),
  ],
  [
    'a call answered twice',
    ({ calls }) => twice(() => calls.keep('x', { reply: { kind: 'view', view: { body: [] } }, refused: false }, now)),
  ],
];

const twice = async (save: (id: string, index: number) => Promise<void>): Promise<void> => {
  await save('x', 0);
  await save('y', 1);
};

test.each(refused)('the schema refuses %s', async (_, work) => {
  const { run, store } = await sampleStore();
  await expect(run(work)).rejects.toThrow(/constraint failed/);
  await store.close();
});

const allowed: [string, (tables: Tables) => Promise<unknown>][] = [
  ['people without e-mail addresses', ({ people }) => twice((id) => people.save(person(id)))],
  [
    'a former membership beside the present one',
    ({ memberships }) =>
      twice((id, index) =>
        memberships.save(
          membership(id, 'cio', 'ana', index === 0 ? { endedOn: now.toZonedDateTimeISO('UTC').toPlainDate() } : {}),
        ),
      ),
  ],
  [
    'a former chair beside the present one',
    ({ memberships }) =>
      twice((id, index) =>
        memberships.save(
          membership(id, 'cio', index === 0 ? 'ana' : 'ben', {
            role: 'chair',
            ...(index === 0 ? { endedOn: now.toZonedDateTimeISO('UTC').toPlainDate() } : {}),
          }),
        ),
      ),
  ],
  [
    'a declined join request beside a pending one',
    ({ joinRequests }) =>
      twice((id, index) =>
        joinRequests.save(joinRequest(id, index === 0 ? { state: 'declined', decidedBy: 'ben', decidedAt: now } : {})),
      ),
  ],
  [
    'a letter put twice',
    ({ outbox }) =>
      twice(() => outbox.put({ key: 'x', to: { kind: 'secretariat' }, view: { body: [] }, at: later('PT1H') })),
  ],
];

test.each(allowed)('the schema allows %s', async (_, work) => {
  const { run, store } = await sampleStore();
  await expect(run(work)).resolves.toBeUndefined();
  await store.close();
});

test('the record cannot be changed or shortened, by whoever holds the file', async () => {
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

test('a newer database, a foreign one, a broken one and PostgreSQL are refused with a sentence', async () => {
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
  expect(() => openStore('postgres://localhost/wild')).toThrow('PostgreSQL is not in this version yet');
});
