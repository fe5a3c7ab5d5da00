import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createTransactions } from '../../../db/sqlite/dialect.ts';
import { openFile, openStore } from '../../../db/sqlite/open.ts';
import { faultsOf } from '../../../db/sqlite/verify.ts';
import { tablesOf } from '../../../db/tables/tables.ts';
import { folder } from '../../running.ts';

// A few of each; many, of the running program, are `npm run attack`.

/** Copies the file and its log as they stand, as a crash would leave them. */
function image(file: string, name: string): string {
  const to = join(file, '..', name, 'wild.db');
  mkdirSync(join(to, '..'));
  for (const end of ['', '-wal']) copyFileSync(file + end, to + end);
  return to;
}

/** Opens what a crash has left. Returns the last number that is there whole, both halves of it. */
async function lastIn(file: string): Promise<number> {
  const store = openStore(file);
  const [one, other] = await store.transaction(async ({ settings }) => [
    await settings.get('one'),
    await settings.get('other'),
  ]);
  await store.close();
  const sqlite = new Sqlite(file, { readonly: true });
  expect(faultsOf(sqlite)).toEqual([]);
  sqlite.close();
  expect(one).toBe(other);
  return Number(one ?? 0);
}

test('what was committed is there after a crash, and of a torn log nothing half', async () => {
  const file = join(folder(), 'wild.db');
  const store = openStore(file);
  onTestFinished(() => store.close());
  for (let n = 1; n <= 20; n += 1) {
    await store.transaction(async ({ settings }) => {
      await settings.set('one', String(n));
      await settings.set('other', String(n));
    });
    if (n % 5 === 0) expect(await lastIn(image(file, `image-${n}`))).toBe(n);
  }
  const log = readFileSync(`${file}-wal`);
  for (const share of [0.02, 0.3, 0.5, 0.7, 0.99]) {
    const where = Math.floor(log.length * share);
    const cut = image(file, `cut-${share}`);
    truncateSync(`${cut}-wal`, where);
    expect(await lastIn(cut)).toBeLessThanOrEqual(20);
    const spoilt = image(file, `spoilt-${share}`);
    writeFileSync(
      `${spoilt}-wal`,
      Buffer.concat([log.subarray(0, where), Buffer.alloc(3, 0xff), log.subarray(where + 3)]),
    );
    expect(await lastIn(spoilt)).toBeLessThanOrEqual(20);
  }
});

test('on a full disk what is not written is said not to be, reading goes on, and so does writing once there is space', async () => {
  const sqlite = openFile(join(folder(), 'wild.db'));
  const { transaction, close } = createTransactions(sqlite);
  onTestFinished(close);
  const write = (key: string) => transaction((db) => tablesOf(db).settings.set(key, 'x'.repeat(5000)));
  await write('before');
  const pages = Number(sqlite.pragma('page_count', { simple: true }));
  sqlite.pragma(`max_page_count = ${pages}`);
  await expect(
    (async () => {
      for (let n = 0; n < 20; n += 1) await write(`full ${n}`);
    })(),
  ).rejects.toThrow('database or disk is full');
  expect(await transaction((db) => tablesOf(db).settings.get('before'))).toHaveLength(5000);
  sqlite.pragma(`max_page_count = ${pages + 100}`);
  await write('after');
  expect(await transaction((db) => tablesOf(db).settings.get('after'))).toHaveLength(5000);
});
