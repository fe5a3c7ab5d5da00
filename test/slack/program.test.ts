import { expect, test } from 'vitest';
import { signatureOf } from '../../adapters/slack/signature.ts';
import { ended, ready, start } from '../running.ts';
import { botToken, slackNetwork } from './network.ts';
import { signingSecret } from './world.ts';

const settingsFor = ({ apiUrl }: { apiUrl: string }) => ({
  PORT: '0',
  DATABASE_URL: ':memory:',
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_BOT_TOKEN: botToken,
  SLACK_API_URL: apiUrl,
});

test('the program as an operator starts it answers Slack, on the machine’s clock, without the local workspace', async () => {
  const slack = await slackNetwork();
  const secretariat = `slack:${slack.team}:${slack.idOf('sec')}`;
  const child = start({ ...settingsFor(slack), SECRETARIAT: secretariat });
  const address = await ready(child);
  const ask = async (name: string, text: string): Promise<string> => {
    const user = { user_id: slack.idOf(name), team_id: slack.team, channel_id: 'C1', trigger_id: `t${Math.random()}` };
    const body = new URLSearchParams({ command: '/wild', text, ...user, response_url: slack.responseUrl }).toString();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signatureOf(signingSecret, timestamp, body),
    };
    const response = await fetch(`${address}/slack/events`, { method: 'POST', headers, body });
    return response.text();
  };
  expect(await ask('sec', 'groups')).toContain('CIO Network');
  expect(await ask('ana', 'join cio CH "CIO of CH"')).toContain('is with the secretariat');
  expect((await fetch(`${address}/`)).status).toBe(404);
  const end = ended(child);
  child.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0 });
  expect(slack.callsOf('chat.postMessage').map(({ answer }) => answer.ok)).toEqual([true]);
});

test('a token that Slack refuses stops the start with one sentence', async () => {
  const slack = await slackNetwork();
  // The emulator takes any token.
  slack.fail('auth.test', { status: 200, body: { ok: false, error: 'invalid_auth' } });
  const { code, err } = await ended(start(settingsFor(slack)));
  expect(code).toBe(1);
  expect(err.trim()).toBe('Slack refuses SLACK_BOT_TOKEN (invalid_auth).');
});
