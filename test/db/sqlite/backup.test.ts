import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backup, restore } from '../../../db/sqlite/backup.ts';
import { doctor } from '../../../db/sqlite/doctor.ts';
import { openStore, StoreProblem } from '../../../db/sqlite/open.ts';
import { tasksOn } from '../../../db/sqlite/tasks.ts';
import { healthSettings } from '../../../src/ports/tables/settings.ts';

import { network } from '../../conversation.ts';
import { later, now, person, sampleStore } from '../samples.ts';

const place = () => {
  const folder = mkdtempSync(join(tmpdir(), 'wild-backup-'));
  return { folder, database: join(folder, 'wild.db'), copy: join(folder, 'copies', 'wild.backup') };
};
const count = async (file: string): Promise<number> => {
  const store = openStore(file);
  const names = await store.transaction(({ people }) => people.names());
  await store.close();
  return names.length;
};
/** Damages the middle of a file, where its tables are. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 8192, bytes.length - 4096);
  writeFileSync(file, bytes);
}

test('a backup made under writes is whole: each transaction is in it entirely or not at all', async () => {
  const { database, copy, folder } = place();
  const { run, store } = await sampleStore(database);
  await run(async ({ people, settings }) => {
    for (let number = 0; number < 1500; number++)
      await people.save(person(`before ${number}`, { position: 'x'.repeat(8000) }));
    await settings.set('written', '0');
  });
  let writing = true;
  let written = 0;
  const writer = (async () => {
    while (writing) {
      written++;
      await run(async ({ people, settings }) => {
        await people.save(person(`a ${written}`));
        await people.save(person(`b ${written}`));
        await settings.set('written', String(written));
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  await backup(database, copy);
  const writtenDuring = written;
  writing = false;
  await writer;
  expect(writtenDuring).toBeGreaterThan(1);
  const restored = openStore(copy);
  await restored.transaction(async ({ people, settings }) => {
    const names = await people.names();
    const pairs = Number(await settings.get('written'));
    expect(names.filter(({ id }) => id.startsWith('a '))).toHaveLength(pairs);
    expect(names.filter(({ id }) => id.startsWith('b '))).toHaveLength(pairs);
    expect(names).toHaveLength(2 + 1500 + 2 * pairs);
  });
  await restored.close();
  await store.close();
  expect(readdirSync(join(folder, 'copies')).filter((name) => name.includes('part'))).toEqual([]);
});

test('a backup that cannot be made leaves the one before as it was', async () => {
  const { database, copy, folder } = place();
  await (await sampleStore(database)).store.close();
  await backup(database, copy);
  const before = readFileSync(copy);
  spoil(database);
  await expect(backup(database, copy)).rejects.toThrow(/damaged/);
  expect(readFileSync(copy).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'copies'))).toEqual(['wild.backup']);
  await expect(backup(join(folder, 'none.db'), copy)).rejects.toThrow('There is no database at');
  await expect(backup(database, database)).rejects.toThrow('another file');
});

test('a restore brings back what was there, also over a database that is damaged or has a log beside it', async () => {
  const { database, copy } = place();
  const { run, store } = await sampleStore(database);
  await backup(database, copy);
  await run(({ people }) => people.save(person('cyd')));
  await store.close();
  await restore(copy, database);
  expect(await count(database)).toBe(2);

  spoil(database);
  await restore(copy, database);
  expect(await count(database)).toBe(2);

  writeFileSync(database, 'no database '.repeat(500));
  writeFileSync(`${database}-wal`, 'stale');
  await restore(copy, database);
  expect(existsSync(`${database}-wal`)).toBe(false);
  expect(await count(database)).toBe(2);
});

test('a restore takes the log of the file it reads, never that of the database it replaces', async () => {
  const { database, copy, folder } = place();
  const { run, store } = await sampleStore(database);
  await backup(database, copy);
  await run(({ people }) => people.save(person('cyd')));
  const crashed = join(folder, 'crashed.db');
  copyFileSync(database, crashed);
  copyFileSync(`${database}-wal`, `${crashed}-wal`);
  const lost = join(folder, 'lost.db');
  copyFileSync(`${database}-wal`, `${lost}-wal`);
  await store.close();
  await restore(crashed, database);
  expect(await count(database)).toBe(3);
  await restore(copy, crashed);
  expect(await count(crashed)).toBe(2);
  await restore(copy, lost);
  expect(await count(lost)).toBe(2);
});

test('a restore refuses what is damaged, not ours, too new or in use, and changes nothing', async () => {
  const { database, copy, folder } = place();
  const { store } = await sampleStore(database);
  await backup(database, copy);
  await expect(restore(copy, database)).rejects.toThrow(
    new StoreProblem(`${database} is in use: stop the bot, then restore.`),
  );
  await store.close();
  const before = readFileSync(database);

  const bad = (name: string, make: (file: string) => void): string => {
    const file = join(folder, name);
    copyFileSync(copy, file);
    make(file);
    return file;
  };
  const change = (sql: string) => (file: string) => {
    const sqlite = new Sqlite(file);
    sqlite.exec(sql);
    sqlite.close();
  };
  const files = [
    bad('spoilt.db', spoil),
    bad('short.db', (file) => truncateSync(file, 20_000)),
    bad('text.db', (file) => writeFileSync(file, 'no database '.repeat(500))),
    bad('empty.db', (file) => truncateSync(file, 0)),
    bad('foreign.db', change('pragma application_id = 1')),
    bad('newer.db', change('pragma user_version = 99')),
    join(folder, 'none.db'),
  ];
  for (const file of files) await expect(restore(file, database), file).rejects.toThrow(StoreProblem);
  expect(readFileSync(database).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
});

test('the doctor finds a sound database sound, and names what is wrong with another', async () => {
  const { database, folder } = place();
  const { run, store } = await sampleStore(database);
  const faults = async (at = now) =>
    (await doctor(database, at)).filter(({ ok }) => !ok).map(({ check, detail }) => `${check}: ${detail}`);
  expect(await faults()).toEqual([]);
  expect((await doctor(database, now)).map(({ check }) => check)).toEqual([
    'schema',
    'integrity',
    'references',
    'letters',
    'addresses',
    'deliveries',
    'clock',
  ]);

  await run(async ({ outbox }) => {
    await outbox.put({ key: 'a', to: { kind: 'secretariat' }, view: { body: [] }, at: now });
    await outbox.put({ key: 'b', to: { kind: 'secretariat' }, view: { body: [] }, at: now });
    await outbox.address(
      'b',
      [{ destination: { platform: 'slack', workspace: 'T1', kind: 'channel', id: 'C1' }, readerId: null }],
      now,
    );
    await outbox.claim({ platform: 'slack', workspace: 'T1' }, now, later('PT5M'));
    await outbox.fail('b#1', 'gone');
  });
  expect(await faults(later('PT1M'))).toEqual(['deliveries: 1 failed, 0 letters reached nobody']);
  expect(await faults(later('PT1H'))).toEqual([
    'letters: 1 unsent, 1 of them overdue',
    'deliveries: 1 failed, 0 letters reached nobody',
  ]);
  expect((await faults(later('-PT1H'))).at(-1)).toMatch(
    /^clock: the clock says 2026-04-16T14:00:00Z, the newest entry 2026-04-16T15:00:00Z/,
  );
  await store.close();

  const sqlite = new Sqlite(database);
  sqlite.pragma('foreign_keys = off');
  sqlite.exec("update people set office_code = 'ZZ'");
  expect(await faults(later('PT1M'))).toEqual(['references: 2 rows refer to something that is not there']);
  sqlite.pragma('user_version = 99');
  sqlite.close();
  expect((await faults())[0]).toMatch(/^schema: This database was written by a newer/);
  await expect(doctor(join(folder, 'none.db'), now)).rejects.toThrow(StoreProblem);
});

test('the doctor tells a damaged database', async () => {
  const { database } = place();
  await (await sampleStore(database)).store.close();
  spoil(database);
  expect((await doctor(database, now)).filter(({ ok }) => !ok)).toHaveLength(1);
  writeFileSync(database, 'no database '.repeat(500));
  expect(await doctor(database, now)).toEqual([{ check: 'schema', ok: false, detail: 'file is not a database' }]);
});

test('the store remembers when backups of it were made, first and last', async () => {
  const { database, copy } = place();
  await openStore(database).close();
  const made = (at: Temporal.Instant) => tasksOn(database).backup?.run([copy], { network, now: async () => at });
  expect(await made(now)).toMatchObject({ ok: true });
  await made(later('PT24H'));
  const store = openStore(database);
  const remembered = await store.transaction(async ({ settings }) => [
    await settings.get(healthSettings.firstBackupAt),
    await settings.get(healthSettings.backupAt),
  ]);
  await store.close();
  expect(remembered).toEqual([String(now), String(later('PT24H'))]);
});
