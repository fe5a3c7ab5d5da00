import { expect, test } from 'vitest';
import { type SlackWorld, slackWorld } from './world.ts';

let count = 0;
/** Each message has its own time, which is its id in the channel. */
const nextTs = (): string => `1713279600.${String(++count).padStart(6, '0')}`;

const mention = async (world: SlackWorld, name: string, text: string, more: Record<string, unknown> = {}) => {
  const { slack } = world;
  const event = {
    type: 'app_mention',
    user: slack.idOf(name),
    team: slack.team,
    channel: slack.channel,
    ts: nextTs(),
    text: `<@${slack.idOf('wild')}> ${text}`,
    ...more,
  };
  await world.event(event);
  await world.settled();
};
const direct = async (world: SlackWorld, name: string, text: string, more: Record<string, unknown> = {}) => {
  const { slack } = world;
  const opened = await slack.as(name, 'conversations.open', { users: slack.idOf('wild') });
  const channel = Reflect.get(Object(opened.channel), 'id');
  const event = { type: 'message', user: slack.idOf(name), team: slack.team, channel, ts: nextTs(), text, ...more };
  await world.event(event);
  await world.settled();
};

test('a mention in a channel or a thread is answered privately, there', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await mention(world, 'ana', 'groups');
  expect(slack.ephemerals.at(-1)).toMatchObject({
    channel: slack.channel,
    user: slack.idOf('ana'),
    text: expect.stringContaining('CIO Network'),
  });
  expect(slack.ephemerals.at(-1)?.thread_ts).toBeUndefined();
  await mention(world, 'ana', 'groups', { thread_ts: '1713270000.000100', parent_user_id: slack.idOf('bea') });
  expect(slack.ephemerals.at(-1)).toMatchObject({ thread_ts: '1713270000.000100' });
  expect(await slack.messages('ana', slack.channel)).toEqual([]);
  expect(world.faults).toEqual([]);
});

test('a mention knows the group of its channel, and a form comes as a button that opens it', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'channel bind cio');
  await mention(world, 'ana', 'join');
  const shown = slack.ephemerals.at(-1);
  expect(shown).toMatchObject({ text: expect.stringContaining('Join a group') });
  await world.press('ana', 'Open the form', shown?.blocks, { container: { type: 'message', is_ephemeral: true } });
  expect(world.modal()).toMatchObject({ title: { text: 'Join a group' } });
  expect(JSON.stringify(world.modal())).toContain('cio-network');
});

test('where the bot may not answer in the channel, it answers in the direct conversation', async () => {
  const world = await slackWorld();
  world.slack.fail('chat.postEphemeral', { status: 200, body: { ok: false, error: 'not_in_channel' } });
  await mention(world, 'ana', 'groups');
  expect((await world.slack.messages('ana')).at(-1)?.text).toContain('CIO Network');
});

test('words in the direct conversation are answered there; the bot does not answer itself, edits or other bots', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await direct(world, 'ana', 'groups &amp; <https://a.example|more>');
  expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  await direct(world, 'ana', 'actions');
  expect((await slack.messages('ana')).at(-1)?.text).toContain('Only members of a group can do that');
  const before = slack.callsOf('chat.postMessage').length;
  await direct(world, 'ana', 'groups', {
    user: slack.idOf('wild'),
    bot_id: 'B0WILDBOT1',
    app_id: 'A0WILDBOT1',
    bot_profile: {},
  });
  await direct(world, 'ana', 'groups', {
    subtype: 'message_changed',
    user: undefined,
    client_msg_id: undefined,
    text: undefined,
    team: undefined,
    blocks: undefined,
    hidden: true,
    message: {
      text: 'groups',
      user: slack.idOf('ana'),
      type: 'message',
      ts: '1.1',
      team: slack.team,
      blocks: [],
      client_msg_id: 'a',
      edited: { user: slack.idOf('ana'), ts: '1.1' },
    },
    previous_message: {
      text: 'g',
      user: slack.idOf('ana'),
      type: 'message',
      ts: '1.1',
      team: slack.team,
      blocks: [],
      client_msg_id: 'a',
    },
  });
  expect(slack.callsOf('chat.postMessage')).toHaveLength(before);
  expect(world.faults).toEqual([]);
});

test('a message delivered twice, under two event ids, does nothing twice', async () => {
  const world = await slackWorld();
  await world.command('sec', 'help');
  for (const _ of [1, 2]) await direct(world, 'ana', 'join cio CH "CIO of CH"', { ts: '1713279600.000900' });
  expect(await world.slack.messages('sec')).toHaveLength(1);
});

test('someone mentioned in what is typed is meant by name', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'help');
  await world.command('bea', 'help');
  await mention(world, 'sec', `whois <@${slack.idOf('bea')}>`);
  expect(slack.ephemerals.at(-1)?.text).toContain('bea person');
  const escaped = await world.command('sec', `whois <@${slack.idOf('bea')}|bea>`);
  expect(escaped.json.text).toContain('bea person');
});

test('what goes wrong with a message is told where it was said', async () => {
  const world = await slackWorld();
  world.slack.fail('chat.postMessage', { status: 200, body: { ok: false, error: 'invalid_blocks' } });
  await direct(world, 'ana', 'groups');
  expect((await world.slack.messages('ana')).at(-1)?.text).toMatch(/ [0-9A-F]{8}\.$/);
});
