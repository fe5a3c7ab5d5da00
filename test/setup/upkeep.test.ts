import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dailyBackup } from '../../db/sqlite/daily-backup.ts';
import { openStore } from '../../db/sqlite/open.ts';
import { verify } from '../../db/sqlite/verify.ts';
import { folder, ready, start } from '../running.ts';

test('with BACKUP_DIR there is one verified copy a day, and health knows of it', async () => {
  const where = folder();
  const settings = { PORT: '0', DATABASE_URL: join(where, 'wild.db'), BACKUP_DIR: join(where, 'backups') };
  await ready(start(settings));
  const copies = () => (existsSync(settings.BACKUP_DIR) ? readdirSync(settings.BACKUP_DIR) : []);
  await expect.poll(copies, { timeout: 10_000 }).toEqual([expect.stringMatching(/^wild-\d{4}-\d\d-\d\d\.db$/)]);
  await verify(join(settings.BACKUP_DIR, copies()[0] ?? ''), 'the copy');
});

test('only the newest copies are kept, and what was left unfinished goes', async () => {
  const where = folder();
  const [file, copies] = [join(where, 'wild.db'), join(where, 'backups')];
  const store = openStore(file);
  mkdirSync(copies);
  for (const name of ['wild-2026-01-01.db', 'wild-2026-01-02.db', 'wild-2026-01-03.db.77.part', 'mine.db'])
    writeFileSync(join(copies, name), '');
  await dailyBackup(file, copies, Temporal.PlainDate.from('2026-01-04'), 2);
  await store.close();
  expect(readdirSync(copies).sort()).toEqual(['mine.db', 'wild-2026-01-02.db', 'wild-2026-01-04.db']);
});

test('readyz is 503 with the reason in the log once the file is gone; healthz goes on', async () => {
  const DATABASE_URL = join(folder(), 'wild.db');
  const child = start({ PORT: '0', DATABASE_URL, LOG_LEVEL: 'info' });
  let log = '';
  child.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  const address = await ready(child);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(log).toContain('"isNew":true');
  renameSync(DATABASE_URL, `${DATABASE_URL}.aside`);
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  await expect.poll(() => log).toContain('has been deleted while the bot was running');
});
