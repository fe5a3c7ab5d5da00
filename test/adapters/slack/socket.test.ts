import { expect, onTestFinished, test } from 'vitest';
import { wrongFrames } from '../payloads/slack/frames.ts';
import { payloadOf } from './payloads.ts';
import { type SlackWorld, slackWorld } from './world.ts';

/** Slack's end of the socket is a double of ours: the emulator has no Socket Mode. */
async function connected(): Promise<SlackWorld> {
  const world = await slackWorld({ appToken: 'xapp-1' });
  await world.adapter.start();
  onTestFinished(() => world.adapter.stop());
  return world;
}
const command = async ({ slack }: SlackWorld, text: string, id: string) => {
  const user = { user_id: slack.idOf('ana'), user_name: 'ana', team_id: slack.team, channel_id: slack.channel };
  const payload = payloadOf('slash command', { text, ...user, trigger_id: await slack.trigger('ana') });
  const envelope = { type: 'slash_commands', envelope_id: id, accepts_response_payload: true, payload };
  return slack.sockets.send(envelope);
};

test('over a socket the same call has the same answer, and there is no HTTP door', async () => {
  const world = await connected();
  expect((await command(world, 'groups', 'e1')).payload).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringContaining('CIO Network'),
  });
  expect(await command(world, 'join cio', 'e2')).toEqual({ envelope_id: 'e2', payload: {} });
  await world.settled();
  expect(world.modal()).toMatchObject({ title: { text: 'Join a group' } });
  expect((await world.send('command=%2Fwild')).status).toBe(404);
});

test('when Slack closes the connection the next is open in less than 100 ms; cut off, or refused at first, it comes back', async () => {
  const world = await connected();
  const { sockets } = world.slack;
  const begun = performance.now();
  sockets.disconnect();
  await sockets.untilOpened(2);
  expect(performance.now() - begun).toBeLessThan(100);
  expect((await command(world, 'groups', 'e1')).payload).toBeDefined();

  world.slack.fail('apps.connections.open', { status: 503 });
  sockets.cut();
  await sockets.untilOpened(3);
  expect((await command(world, 'groups', 'e2')).payload).toBeDefined();
});

test('an app-level token that Slack refuses stops the start with one sentence', async () => {
  const world = await slackWorld({ appToken: 'xapp-1' });
  world.slack.fail('apps.connections.open', { status: 200, body: { ok: false, error: 'invalid_auth' } });
  await expect(world.adapter.start()).rejects.toThrow('Slack refuses SLACK_APP_TOKEN (invalid_auth).');
});

test('it is ready while Slack answers and the socket is open', async () => {
  const world = await slackWorld({ appToken: 'xapp-1' });
  const { slack, adapter } = world;
  expect(await adapter.isReady()).toBe(false);
  await adapter.start();
  onTestFinished(() => adapter.stop());
  expect(await adapter.isReady()).toBe(true);

  slack.fail('apps.connections.open', { status: 503 });
  const opening = slack.hold('apps.connections.open');
  slack.sockets.cut();
  await opening.reached;
  expect(await adapter.isReady()).toBe(false);
  opening.release();
  await slack.sockets.untilOpened(2);
  await expect.poll(adapter.isReady).toBe(true);

  // Asked at most every half minute.
  const asked = slack.callsOf('auth.test').length;
  slack.fail('auth.test', { status: 503 });
  expect(await adapter.isReady()).toBe(true);
  await world.later('PT30S');
  expect(await adapter.isReady()).toBe(false);
  expect(await adapter.isReady()).toBe(false);
  await world.later('PT30S');
  expect(await adapter.isReady()).toBe(true);
  expect(slack.callsOf('auth.test')).toHaveLength(asked + 1);
});

test.each(wrongFrames.map(({ text }) => text))('a frame such as %j, seen in production, ends nothing', async (text) => {
  const world = await connected();
  world.slack.sockets.sendText(text);
  expect((await command(world, 'groups', 'e1')).payload).toMatchObject({
    text: expect.stringContaining('CIO Network'),
  });
});
