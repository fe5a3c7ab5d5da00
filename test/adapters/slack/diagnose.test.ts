import { expect, test } from 'vitest';
import { diagnoseSlack } from '../../../adapters/slack/diagnose.ts';
import { optionalScopes, scopes } from '../../../adapters/slack/scopes.ts';
import { botToken } from './network.ts';
import { type SlackWorld, slackWorld } from './world.ts';

const diagnose = async ({ slack, store }: SlackWorld): Promise<string[]> => {
  const findings = await diagnoseSlack({ settings: { install: { botToken }, apiUrl: slack.apiUrl }, store });
  return findings.map(({ ok, line }) => `${ok ? 'ok' : '!!'} ${line}`);
};
const granted = [...scopes, ...Object.values(optionalScopes).flat(), 'im:read'];

test('the operator is told which token, scopes, clock and channels work', async () => {
  const world = await slackWorld({ granted });
  const { slack } = world;
  expect(await diagnose(world)).toEqual([
    `ok Slack: the token of Emulate (${slack.team}) is accepted.`,
    'ok Scopes: all that are needed are granted.',
    'ok Clock: right, within a minute of Slack’s.',
  ]);
  await world.command('sec', 'channel bind cio');
  expect((await diagnose(world)).at(-1)).toBe(`ok Channel #cio-network (${slack.channel}): the bot is in it.`);
  const of = (more: object) => ({ status: 200, body: { ok: true, channel: { id: slack.channel, ...more } } });
  slack.fail('conversations.info', of({ is_member: false }), of({ is_member: true, is_archived: true }));
  expect((await diagnose(world)).at(-1)).toContain('!! Channel #cio-network');
  expect((await diagnose(world)).at(-1)).toContain('is archived. Connect another channel.');
  slack.fail('conversations.info', { status: 200, body: { ok: false, error: 'channel_not_found' } });
  expect((await diagnose(world)).at(-1)).toContain('channel_not_found. Invite the bot');
});

test('what is wrong is said with what to do', async () => {
  const world = await slackWorld({ granted: ['commands', 'chat:write'] });
  world.slack.fail('auth.test', {
    status: 200,
    reaches: true,
    headers: { date: 'Thu, 16 Apr 2026 15:00:00 GMT' },
    body: { ok: true, team: 'WILD', team_id: 'T1' },
  });
  const said = await diagnose(world);
  expect(said).toContain(
    '!! Scopes missing: app_mentions:read, channels:read, groups:read, im:history, im:write, users:read. Add them to the app and install it again.',
  );
  expect(said).toContain('ok Optional scopes not granted: users:read.email, channels:history, groups:history.');
  expect(said.find((line) => line.includes('Clock'))).toMatch(
    /^!! Clock: \d+ s ahead of Slack’s; Slack’s requests are refused/,
  );
  world.slack.fail('auth.test', { status: 200, body: { ok: false, error: 'invalid_auth' } });
  expect(await diagnose(world)).toEqual(['!! Slack refuses the token: invalid_auth.']);
});
