import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ended, folder, ready, start } from '../../running.ts';
import { slackNetwork } from './network.ts';
import { asking, settingsFor } from './program.ts';

test('the program as an operator starts it answers Slack, on the machine’s clock, without the local workspace', async () => {
  const slack = await slackNetwork();
  const secretariat = `slack:${slack.team}:${slack.idOf('sec')}`;
  const child = start({ ...settingsFor(slack), SECRETARIAT: secretariat });
  const address = await ready(child);
  const ask = asking(slack, address);
  expect(await ask('sec', 'groups')).toContain('CIO Network');
  expect(await ask('ana', 'join cio CH "CIO of CH"')).toContain('is with the secretariat');
  expect((await fetch(`${address}/`)).status).toBe(404);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const end = ended(child);
  child.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0 });
  expect(slack.callsOf('chat.postMessage').map(({ answer }) => answer.ok)).toEqual([true]);
});

test('a secretary that the settings name is written to before they have ever spoken', async () => {
  const slack = await slackNetwork();
  const child = start({ ...settingsFor(slack), SECRETARIAT: `slack:${slack.team}:${slack.idOf('sec')}` });
  const ask = asking(slack, await ready(child));
  expect(await ask('ana', 'join cio CH "CIO of CH"')).toContain('is with the secretariat');
  await expect.poll(async () => (await slack.messages('sec')).map(({ text }) => text)).toHaveLength(1);
});

test('without a secretariat the start says so; a store of Slack’s people is not served without Slack', async () => {
  const slack = await slackNetwork();
  const DATABASE_URL = join(folder(), 'wild.db');
  const child = start({ ...settingsFor(slack), DATABASE_URL });
  const end = ended(child);
  await asking(slack, await ready(child))('ana', 'groups');
  child.kill('SIGTERM');
  expect((await end).out).toContain('Nobody has the secretariat’s role yet: set SECRETARIAT');
  const { code, err } = await ended(start({ DATABASE_URL, PORT: '0' }));
  expect(code).toBe(1);
  expect(err.trim()).toBe(
    `${DATABASE_URL} has people in Slack, but Slack is not set up: set it up again, or set DATABASE_URL to another file to try the bot out.`,
  );
});

test('a token that Slack refuses stops the start with one sentence', async () => {
  const slack = await slackNetwork();
  // The emulator takes any token.
  slack.fail('auth.test', { status: 200, body: { ok: false, error: 'invalid_auth' } });
  const { code, err } = await ended(start(settingsFor(slack)));
  expect(code).toBe(1);
  expect(err.trim()).toBe('Slack refuses SLACK_BOT_TOKEN (invalid_auth).');
});

test('a Slack that cannot be reached is said in one sentence, instead of that the bot is ready', async () => {
  const slack = await slackNetwork();
  const child = start({ ...settingsFor(slack), SLACK_API_URL: 'http://127.0.0.1:1/api/', LOG_LEVEL: 'info' });
  const end = ended(child);
  const out = Promise.withResolvers<string>();
  child.stdout?.on('data', (chunk) => String(chunk).includes('Ctrl-C') && out.resolve(String(chunk)));
  expect(await out.promise).toMatch(/WILD Bot is at \S+ but Slack cannot be reached; it goes on trying/);
  child.kill('SIGTERM');
  const { err } = await end;
  expect(err).toContain('Slack cannot be reached; letters wait until it can');
  expect(err).not.toContain('    at ');
});

const states = z.array(z.object({ state: z.string(), resent: z.number() }));
/** Where the deliveries stand in the file, and what is under way as if `minutes` had passed since: the lease runs out. */
function deliveries(file: string, minutes = 0): z.output<typeof states> {
  const sqlite = new Sqlite(file);
  sqlite.prepare(`update deliveries set next_try_at = next_try_at - ? where state = 'sending'`).run(minutes * 60_000);
  const rows = sqlite.prepare('select state, resent from deliveries').all();
  sqlite.close();
  return states.parse(rows);
}

test.each([
  ['on', 'finds the message and sends nothing', ['asks to join the CIO Network']],
  ['off', 'sends once more at most, and says so', ['asks to join the CIO Network', 'Sent again after an interruption']],
])('killed after Slack took a message and before that is known, with read-back %s it %s', async (read, _, titles) => {
  const slack = await slackNetwork();
  const DATABASE_URL = join(folder(), 'wild.db');
  const secretariat = `slack:${slack.team}:${slack.idOf('sec')}`;
  const settings = { ...settingsFor(slack), DATABASE_URL, SECRETARIAT: secretariat, SLACK_READ_BACK: read };
  const child = start(settings);
  const ask = asking(slack, await ready(child));
  await ask('sec', 'help');
  const posting = slack.hold('chat.postMessage');
  expect(await ask('ana', 'join cio CH "CIO of CH"')).toContain('is with the secretariat');
  await posting.reached;
  const killed = ended(child);
  child.kill('SIGKILL');
  await killed;
  posting.release();
  expect(await slack.messages('sec')).toHaveLength(1);
  expect(deliveries(DATABASE_URL, 3)).toEqual([{ state: 'sending', resent: 0 }]);

  const history = slack.hold('conversations.history');
  const again = start(settings);
  const address = await ready(again);
  if (read === 'on') {
    await history.reached;
    history.release();
  }
  // A stop waits for what is under way.
  await expect.poll(() => deliveries(DATABASE_URL)[0]?.state, { timeout: 10_000 }).toBe('sent');
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const end = ended(again);
  again.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0 });
  const texts = (await slack.messages('sec')).map(({ text }) => text);
  expect(texts).toHaveLength(titles.length);
  for (const [at, title] of titles.entries()) expect(texts[at]).toContain(title);
  expect(deliveries(DATABASE_URL)).toEqual([{ state: 'sent', resent: read === 'on' ? 0 : 1 }]);
});

test('where Slack refuses the token meanwhile, the program says that it is not ready', async () => {
  const slack = await slackNetwork();
  const address = await ready(start(settingsFor(slack)));
  slack.fail('auth.test', { status: 200, body: { ok: false, error: 'token_revoked' } });
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});
