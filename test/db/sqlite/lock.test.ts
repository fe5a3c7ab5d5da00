import { once } from 'node:events';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lock } from '../../../db/sqlite/lock.ts';
import { ended, folder, post, ready, start } from '../../running.ts';

test('one server at a time: a second refuses with a sentence, and starts at once when the first was killed', async () => {
  const where = folder();
  const DATABASE_URL = join(where, 'wild.db');
  const first = start({ PORT: '0', DATABASE_URL });
  const address = await ready(first);

  const elsewhere = join(where, 'same.db');
  symlinkSync(DATABASE_URL, elsewhere);
  for (const named of [DATABASE_URL, elsewhere]) {
    const { code, out, err } = await ended(start({ PORT: '0', DATABASE_URL: named }));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim()).toBe(
      `Another WILD Bot is already running on ${named}: stop it first, or give this one another DATABASE_URL.`,
    );
  }

  const said = { how: 'typed', line: 'actions add cio-network "Kept by the first"' };
  expect((await post(address, '/local/calls', { from: 'secretariat-1', said })).status).toBe(200);
  const shell = await ended(start({ DATABASE_URL }, ['actions', 'kept']));
  expect(shell).toMatchObject({ code: 0, err: '' });
  expect(shell.out).toContain('Kept by the first');

  first.kill('SIGKILL');
  await once(first, 'close');
  const second = start({ PORT: '0', DATABASE_URL });
  expect(await ready(second)).toMatch(/^http/);
  const end = ended(second);
  second.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0, err: '' });
  await ready(start({ PORT: '0', DATABASE_URL }));
});

test('a store in memory is its own process’s: it needs no lock and leaves no file', () => {
  const before = existsSync(':memory:.lock');
  lock(':memory:')();
  lock(':memory:');
  expect(existsSync(':memory:.lock')).toBe(before);
});
