import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { seed } from '../../../db/seed/index.ts';
import { backup } from '../../../db/sqlite/backup.ts';
import { openStore } from '../../../db/sqlite/open.ts';
import { network } from '../../conversation.ts';
import { command, ended, folder, post, ready, start } from '../../running.ts';

/** Runs one operator's command on a database file. */
const wild = (DATABASE_URL: string, ...words: string[]) => command({ DATABASE_URL }, words);
/** The same in a process of its own, as an operator starts it. */
const started = (DATABASE_URL: string, ...words: string[]) => ended(start({ DATABASE_URL }, ['wild', ...words]));

/** Loads the sample network into a file, without the start of a program that the first test proves. */
async function seeded(file: string): Promise<void> {
  const store = openStore(file);
  await store.transaction((tables) => seed(tables, { now: Temporal.Now.instant(), network, people: false }));
  await store.close();
}

/** Returns everything that the file holds, in the order it was written. */
function contents(file: string): unknown {
  const sqlite = new Sqlite(file, { readonly: true });
  const names = sqlite.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();
  const all = names.map((name) => [name, sqlite.prepare(`select * from "${name}"`).all()]);
  sqlite.close();
  return all;
}

test('a real start: seed, add a member, see the figures; then copy, lose and restore the store', async () => {
  const home = folder();
  const file = join(home, 'wild.db');
  const copy = join(home, 'copy.db');
  expect(await started(file, 'seed')).toMatchObject({ code: 0, err: '' });
  expect(await wild(file, 'seed')).toMatchObject({
    code: 1,
    out: 'The store already has groups, so nothing was loaded.\n',
  });
  expect((await wild(file, 'actions', 'all')).out).toContain('WILD/1-e');
  expect(await wild(file, 'doctor')).toMatchObject({ code: 0 });
  const added = await started(file, 'members', 'add', 'cio', 'CH', 'Ana Silva', '--email', 'ana@office.example');
  expect(added.out).toContain(
    'Ana Silva of Switzerland (CH) is now a member of the CIO Network, which has 1 member nominated from 1 Office.',
  );
  expect(added.code).toBe(0);
  const reports = join(home, 'reports');
  expect(await wild(file, 'report', '--out', reports)).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(reports).sort()).toEqual(['docx', 'html', 'md', 'pptx', 'xlsx'].map((kind) => `report.${kind}`));
  expect(await wild(file, 'backup', copy)).toMatchObject({ code: 0 });
  const scheduled = await wild(file, 'meetings', 'schedule', 'cio', '2030-07-10', '13:00', '--yes');
  expect(scheduled).toMatchObject({ code: 0 });
  expect(scheduled.out).toContain('10 July 2030');
  expect(await wild(file, 'restore', copy)).toMatchObject({ code: 0 });
  expect((await wild(file, 'meetings', 'cio')).out).not.toContain('10 July 2030');
  expect((await wild(file, 'members', 'cio')).out).toContain('Ana Silva');
  // Nothing runs that could send Ana’s welcome, and the local clock stands still.
  const doctor = await started(file, 'doctor');
  expect(doctor.out).toContain('letters: 1 unsent, 0 of them overdue');
  expect(doctor.code).toBe(0);
});

test('what is refused or lacks a value ends with 1 and says what to do', async () => {
  const file = join(folder(), 'wild.db');
  await seeded(file);
  const unknown = await wild(file, 'actoins');
  expect(unknown.code).toBe(1);
  expect(unknown.out).toContain('Perhaps you are looking for one of these');
  const lacking = await wild(file, 'members', 'add', 'cio');
  expect(lacking.code).toBe(1);
  expect(lacking.out).toContain('Office *:');
  expect((await wild(file, 'backup')).err).toBe('Write it like this: npm run wild -- backup FILE\n');
});

test('the doctor reads the local clock and leaves the store as it is, an older one too', async () => {
  const file = join(folder(), 'wild.db');
  const child = start({ DATABASE_URL: file, PORT: '0' });
  const address = await ready(child);
  await post(address, '/local/clock', { advance: 'P14D' });
  const end = ended(child);
  child.kill('SIGTERM');
  await end;
  expect((await wild(file, 'doctor')).out).toContain('the clock says 2026-04-30T15:00:00Z');
  const older = new Sqlite(file);
  older.pragma('user_version = 3');
  older.close();
  const { code, out } = await wild(file, 'doctor');
  expect(code).toBe(1);
  expect(out).toContain('FAULT schema: schema 3 of');
  const after = new Sqlite(file);
  expect(after.pragma('user_version', { simple: true })).toBe(3);
  after.close();
});

test('a damaged backup is refused and the store stays as it was; the doctor finds the damage', async () => {
  const home = folder();
  const file = join(home, 'wild.db');
  const copy = join(home, 'copy.db');
  await seeded(file);
  await backup(file, copy);
  const bytes = readFileSync(copy);
  bytes.fill(7, 4096, 40_000);
  writeFileSync(copy, bytes);
  const before = contents(file);
  const refused = await wild(file, 'restore', copy);
  expect(refused.code).toBe(1);
  expect(refused.err.trim().split('\n')).toHaveLength(1);
  expect(contents(file)).toEqual(before);
  copyFileSync(copy, join(home, 'broken.db'));
  const found = await wild(join(home, 'broken.db'), 'doctor');
  expect(found.code).toBe(1);
  expect(found.out).toContain('FAULT');
});

test('it works beside the running bot, which is backed up while it runs', async () => {
  const home = folder();
  const file = join(home, 'wild.db');
  const child = start({ DATABASE_URL: file, PORT: '0' });
  const address = await ready(child);
  expect((await wild(file, 'chair', 'confirm', 'cio', 'CIO of CH')).out).toContain('is confirmed as Chair');
  expect(await wild(file, 'backup', join(home, 'copy.db'))).toMatchObject({ code: 0 });
  const said = { from: 'gb-cio', said: { how: 'typed', line: 'group cio' } };
  const reply = await fetch(`${address}/local/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  });
  expect(await reply.text()).toContain('CIO of CH');
  expect((await wild(join(home, 'copy.db'), 'group', 'cio')).out).toContain('CIO of CH');
});
