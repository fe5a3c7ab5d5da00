import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore, StoreProblem } from '../../../db/sqlite/open.ts';
import { folder } from '../../running.ts';

/** A store and another process's connection to its file. */
function opened() {
  const file = join(folder(), 'wild.db');
  const store = openStore(file);
  const other = new Sqlite(file);
  onTestFinished(async () => {
    other.close();
    await store.close();
  });
  const read = () => store.transaction(({ settings }) => settings.get('a'));
  const write = (value: string) => store.transaction(({ settings }) => settings.set('a', value));
  return { file, store, other, read, write };
}

test('while another process writes, reads are answered and writes wait without stopping anything', async () => {
  const { other, read, write } = opened();
  await write('before');
  other.exec('begin immediate');
  let isWritten = false;
  const writing = write('after').then(() => {
    isWritten = true;
  });
  const begun = performance.now();
  expect(await read()).toBe('before');
  await new Promise((resolve) => setImmediate(resolve));
  expect(performance.now() - begun).toBeLessThan(500);
  expect(isWritten).toBe(false);
  other.exec('commit');
  await writing;
  expect(await read()).toBe('after');
});

test('a file that was deleted or replaced takes nothing any more', async () => {
  const { file, read, write } = opened();
  await write('kept');
  renameSync(file, `${file}.aside`);
  await expect(write('lost')).rejects.toThrow(StoreProblem);
  await expect(read()).rejects.toThrow('has been deleted while the bot was running');
  const second = openStore(file);
  await second.close();
  await expect(write('lost')).rejects.toThrow('has been replaced by another file while the bot was running');
});
