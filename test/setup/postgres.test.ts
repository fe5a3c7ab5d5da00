import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { connected } from '../../db/postgres/open.ts';
import { emptyDatabase } from '../databases.ts';
import { startPostgres } from '../postgres.ts';
import { ended, post, ready, start } from '../running.ts';

const typed = (line: string, key?: string) => ({ from: 'secretariat-1', said: { how: 'typed', line }, key });

test('on PostgreSQL the local workspace serves in one process, a shell works beside it, and a second is refused', async () => {
  const DATABASE_URL = await emptyDatabase();
  const first = start({ PORT: '0', DATABASE_URL });
  const address = await ready(first);
  const { status } = await post(address, '/local/calls', typed('actions add cio-network "Kept by the first"'));
  expect(status).toBe(200);
  const { code, err } = await ended(start({ PORT: '0', DATABASE_URL }));
  expect(code).toBe(1);
  expect(err).toMatch(
    /^Another WILD Bot with the local workspace is already running on 127\.0\.0\.1:\d+\/wild_\w+: stop/,
  );
  const shell = await ended(start({ DATABASE_URL }, ['actions', 'kept']));
  expect(shell).toMatchObject({ code: 0, err: '' });
  expect(shell.out).toContain('Kept by the first');
  const doctor = await ended(start({ DATABASE_URL }, ['doctor']));
  expect(doctor.out).not.toContain('FAULT');
  expect(doctor).toMatchObject({ code: 0, err: '' });
  const backup = await ended(start({ DATABASE_URL }, ['backup', 'x']));
  expect(backup).toMatchObject({
    code: 1,
    err: 'On PostgreSQL, use pg_dump, then npm run wild -- doctor.\n',
  });
  const end = ended(first);
  first.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0, err: '' });
});

test('a connection that is lost: calls get a reference, readiness turns red, and all resumes by itself', async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.end());
  const DATABASE_URL = await postgres.database();
  const bot = start({ PORT: '0', DATABASE_URL });
  const address = await ready(bot);
  const readiness = async () => (await fetch(`${address}/readyz`)).status;
  expect(await readiness()).toBe(200);
  await postgres.stop('SIGQUIT');
  const begun = performance.now();
  const lost = await post(address, '/local/calls', typed('actions add cio-network "Lost"'));
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(JSON.stringify(lost.body)).toMatch(/quote \w{8,}/);
  expect(await readiness()).toBe(503);
  await postgres.start();
  expect(await readiness()).toBe(200);
  await post(address, '/local/calls', typed('actions add cio-network "Found"'));
  const found = JSON.stringify((await post(address, '/local/calls', typed('actions'))).body);
  expect(found).toContain('Found');
  expect(found).not.toContain('Lost');

  // Stopped again while calls come in; those that got no answer are repeated, as platforms do.
  const calls = Array.from({ length: 20 }, (_, n) => typed(`actions add cio-network "Under load ${n}"`, `key ${n}`));
  const given = calls.map((call) => post(address, '/local/calls', call));
  await given[0];
  await postgres.stop('SIGQUIT');
  await Promise.all(given);
  await postgres.start();
  const again = await Promise.all(calls.map((call) => post(address, '/local/calls', call)));
  expect(again.map(({ status }) => status)).toEqual(calls.map(() => 200));
  const { rows } = await connected(DATABASE_URL, (client) =>
    client.query<{ title: string }>("select title from action_items where title like 'Under load %'"),
  );
  expect(rows.map(({ title }) => title).sort()).toEqual(calls.map((_, n) => `Under load ${n}`).sort());
  const closed = once(bot, 'close');
  bot.kill('SIGTERM');
  await closed;
});

test('a server that cannot be reached stops the start with one sentence, without the password', async () => {
  const DATABASE_URL = 'postgres://wild:s3cr3t@127.0.0.1:1/wild';
  const { code, err } = await ended(start({ PORT: '0', DATABASE_URL, LOG_LEVEL: 'trace' }));
  expect(code).toBe(1);
  expect(err).toMatch(/^PostgreSQL at 127\.0\.0\.1:1\/wild cannot be reached: connect ECONNREFUSED/);
  expect(err).not.toContain('s3cr3t');
});
