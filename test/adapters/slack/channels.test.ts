import { expect, test } from 'vitest';
import { type SlackWorld, slackWorld } from './world.ts';

const letter = async (world: SlackWorld, key: string): Promise<void> => {
  const view = { body: [{ kind: 'text' as const, text: key }] };
  await world.store.transaction(async ({ groups, outbox }) => {
    const group = (await groups.all()).find(({ slug }) => slug === 'cio-network');
    await outbox.put({ key, to: { kind: 'group', id: group?.id ?? '' }, view, at: world.now() });
  });
  await world.settled();
};

test('a bound channel keeps its group when it is renamed and when Slack gives it another id', async () => {
  const world = await slackWorld();
  const { slack, store } = world;
  await world.command('sec', 'channel bind cio');
  const shape = { is_channel: true, is_mpim: false, name_normalized: 'cio', created: 1 };
  await world.event({ type: 'channel_rename', channel: { id: slack.channel, name: 'cio', ...shape } });
  await world.settled();
  const channel = (id: string) => store.transaction(({ channels }) => channels.get('slack', slack.team, id));
  expect(await channel(slack.channel)).toMatchObject({ name: '#cio' });
  await world.event({ type: 'channel_id_changed', old_channel_id: slack.channel, new_channel_id: 'C0NEWID001' });
  await world.settled();
  expect(await channel(slack.channel)).toBeUndefined();
  expect(await channel('C0NEWID001')).toMatchObject({ name: '#cio' });
  await letter(world, 'after');
  expect(slack.callsOf('chat.postMessage').map(({ args }) => args.channel)).toContain('C0NEWID001');
});

test('a channel that two workspaces share and both have bound hears everything once', async () => {
  const world = await slackWorld();
  const { slack, store } = world;
  await world.command('sec', 'channel bind cio');
  await store.transaction(async ({ channels }) => {
    const bound = await channels.get('slack', slack.team, slack.channel);
    if (bound) await channels.save({ ...bound, workspace: 'T0OFFICENP' });
  });
  await letter(world, 'once');
  expect((await slack.messages('ana', slack.channel)).filter(({ text }) => text.includes('once'))).toHaveLength(1);
});

test('a secretary named in the settings is written to before they have spoken', async () => {
  const world = await slackWorld({ secretariat: ({ team, idOf }) => [`slack:${team}:${idOf('sec')}`.toLowerCase()] });
  await world.adapter.start();
  await world.command('ana', 'join cio CH "CIO of CH"');
  expect((await world.slack.messages('sec'))[0]?.text).toContain('asks to join the CIO Network');
});

test('a first Home that meets another on its way is drawn again', async () => {
  const world = await slackWorld();
  const { slack } = world;
  slack.fail('views.publish', { status: 200, body: { ok: false, error: 'hash_conflict' } });
  await world.event({ type: 'app_home_opened', user: slack.idOf('ana'), tab: 'home' });
  await world.settled();
  expect(slack.callsOf('views.publish').map(({ answer }) => answer.ok)).toEqual([true]);
});

const refusing = (error: string) => ({ status: 200, body: { ok: false, error } });
const inChannel = async ({ slack }: SlackWorld) =>
  (await slack.messages('ana', slack.channel)).map(({ text }) => text.split('\n')[0]);

test('a channel that is connected is greeted; where the bot is not in it the answer says to invite it', async () => {
  const world = await slackWorld();
  const { slack } = world;
  const bound = await world.command('sec', 'channel bind cio');
  expect(bound.json.text).not.toContain('/invite');
  expect(await inChannel(world)).toEqual([expect.stringContaining('This channel is connected')]);
  const { json } = await world.command('sec', 'channel bind ai-tools');
  expect(json.text).toContain('This channel belongs to the CIO Network');
  slack.fail('chat.postMessage', refusing('not_in_channel'));
  await world.press('sec', 'Confirm', json.blocks);
  expect(slack.told.at(-1)).toMatchObject({ text: expect.stringContaining('type /invite here') });
  // The same by a form, and in a conversation of several people, where nobody can be invited.
  await world.command('sec', 'channel bind', { channel_id: 'G0SEVERAL01', channel_name: 'mpdm-sec--ana--bea-1' });
  slack.fail('chat.postMessage', refusing('channel_not_found'));
  const sent = await world.submit('sec', world.modal(), { group: 'ai-tools' });
  expect(JSON.stringify(sent.json)).toContain('Please type /invite');
  slack.fail('chat.postMessage', refusing('channel_not_found'));
  const several = { channel_id: 'G0SEVERAL02', channel_name: 'mpdm-sec--ana-1' };
  expect((await world.command('sec', 'channel bind cio', several)).json.text).toContain('Please make it a channel');
});

const joined = (world: SlackWorld, name: string) =>
  world.event({
    type: 'member_joined_channel',
    user: world.slack.idOf(name),
    channel: world.slack.channel,
    team: world.slack.team,
  });

test('invited to a channel, the bot says hello, and sends what did not reach the channel before', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await joined(world, 'ana');
  await joined(world, 'wild');
  await world.settled();
  expect(await inChannel(world)).toEqual([expect.stringContaining('Hello. Mention me here')]);
  slack.fail('chat.postMessage', refusing('not_in_channel'));
  await world.command('sec', 'channel bind cio');
  slack.fail('chat.postMessage', refusing('not_in_channel'));
  await letter(world, 'missed');
  await letter(world, 'sent');
  await joined(world, 'wild');
  await world.settled();
  expect((await inChannel(world)).slice(1)).toEqual(['sent', expect.stringContaining('is connected'), 'missed']);
  expect(world.faults).toEqual([]);
});

test.each(['channel_archive', 'channel_deleted', 'channel_left', 'group_archive', 'group_deleted', 'group_left'])(
  'the secretariat is told of a bound channel that is gone (%s), once',
  async (type) => {
    const world = await slackWorld();
    const { slack } = world;
    await world.command('sec', 'channel bind cio');
    const event = { type, channel: slack.channel };
    for (const one of [event, event, { ...event, channel: 'C0UNBOUND1' }]) await world.event(one);
    await world.settled();
    const why = type.endsWith('left') ? 'no longer in the channel #cio-network' : '#cio-network has been closed';
    expect((await slack.messages('sec')).map(({ text }) => text)).toEqual([expect.stringContaining(why)]);
    expect(world.faults).toEqual([]);
  },
);

test.each(['channel_unarchive', 'group_unarchive'])('what an archived channel missed comes after %s', async (type) => {
  const world = await slackWorld();
  await world.command('sec', 'channel bind cio');
  world.slack.fail('chat.postMessage', refusing('is_archived'));
  await letter(world, 'missed');
  await world.event({ type, channel: world.slack.channel });
  await world.settled();
  expect((await inChannel(world)).at(-1)).toBe('missed');
});
