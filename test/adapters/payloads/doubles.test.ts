import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { folder } from '../../running.ts';
import { slackNetwork } from '../slack/network.ts';
import { slackWorld } from '../slack/world.ts';
import { freePort, startPlayground } from '../teams/playground.ts';
import { actionOf, openTeams, tenant } from '../teams/workspace.ts';
import { deviationsOf, recordingBot, recordPosts } from './recorded.ts';
import { matchesSlackAnswer, matchesSlackFrame, matchesSlackRequest } from './slack/index.ts';
import * as teamsToday from './teams/deviations.ts';
import { matchesActivity, matchesConnectorAnswer } from './teams/index.ts';

const requestOf = (body: string): unknown => {
  if (body.startsWith('{')) return JSON.parse(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return form.payload === undefined ? form : JSON.parse(form.payload);
};

test('Slack’s double and the emulator behind it send nothing that Slack does not', async () => {
  const posts = recordPosts();
  const world = await slackWorld({ canReadBack: true });
  const { slack } = world;
  await world.command('sec', 'help');
  const help = await world.command('ana', 'help');
  await world.command('ana', 'join cio');
  const form = world.modal();
  await world.interaction('ana', 'block_suggestion', {
    view: form,
    block_id: 'office',
    action_id: 'given',
    value: 'ne',
  });
  await world.submit('ana', form, { position: 'CIO', office: 'CH', first: 'Ana', last: 'Silva' });
  await world.press('sec', 'Approve', (await slack.messages('sec')).at(-1)?.blocks);
  await world.press('ana', 'Groups', help.json.blocks, { container: { type: 'message', is_ephemeral: true } });
  const message = { type: 'message', text: 'the list', ts: '1713280000.000200' };
  await world.interaction('sec', 'message_action', { callback_id: 'actions', channel: { id: slack.channel }, message });
  await world.interaction('ana', 'shortcut', { callback_id: 'join' });
  await world.event({ type: 'app_home_opened', user: slack.idOf('ana'), tab: 'home', channel: 'D1' });
  await world.event({ type: 'user_change', user: { id: slack.idOf('ana'), team_id: slack.team, tz: 'Asia/Tokyo' } });
  await world.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } });
  await world.event({ type: 'app_uninstalled' });
  await world.settled();

  const requests = posts.filter(({ url }) => url.pathname === '/slack/events').map(({ body }) => requestOf(body));
  expect(requests.length).toBeGreaterThan(12);
  expect(deviationsOf(requests.map((one) => matchesSlackRequest(one)))).toEqual({});
  const methods = new Set(slack.calls.map(({ method }) => method));
  expect([...methods].sort()).toEqual([
    'chat.getPermalink',
    'chat.postMessage',
    'chat.update',
    'conversations.open',
    'users.info',
    'views.open',
    'views.publish',
  ]);
  const answers = slack.calls.map(({ method, answer }) => matchesSlackAnswer(method, answer));
  expect(deviationsOf(answers)).toEqual({});
});

test('Slack’s sockets: the double sends the frames of the corpus', async () => {
  const { apiUrl, sockets } = await slackNetwork();
  const socket = new WebSocket(apiUrl.replace('http', 'ws').replace('/api/', '/socket'));
  onTestFinished(() => socket.close());
  const frames: unknown[] = [];
  const closing = Promise.withResolvers<void>();
  socket.onmessage = ({ data }) => {
    frames.push(JSON.parse(String(data)));
    if (frames.length === 1) sockets.disconnect();
    else closing.resolve();
  };
  await closing.promise;
  expect(deviationsOf(frames.map(matchesSlackFrame))).toEqual({});
});

test('Teams’ double: what it posts and answers otherwise than Teams', async () => {
  const posts = recordPosts();
  const { say, press, post: send, activity, connector, account } = await openTeams();
  const chat = { id: '19:chat@thread.v2', conversationType: 'groupChat', tenantId: tenant };
  const channel = { id: '19:cio@thread.tacv2', conversationType: 'channel', tenantId: tenant };
  const inTeam = { tenant: { id: tenant }, team: { id: '19:team@thread.tacv2' }, channel: { id: channel.id } };
  const help = await say('ana', 'help');
  await say('ana', 'help', { conversation: chat });
  await say('ana', 'help', { conversation: channel, channelData: inTeam });
  const form = await say('bea', 'join cio');
  await press('ana', actionOf(help, 'Groups'));
  await press('bea', actionOf(form, 'Open the form'));
  const { card = form } = actionOf(form, 'Fill it in here');
  await press('bea', actionOf(card, 'Send'), { 'input.office': 'NP' });
  const dialog = { type: 'Action.Submit', title: 'Join', data: { msteams: { type: 'task/fetch' }, wild: {} } };
  await press('ana', dialog);
  await press('ana', { ...dialog, data: { wild: {} } });
  const update = { type: 'conversationUpdate', conversation: channel };
  await send(
    activity('sec', {
      ...update,
      channelData: { ...inTeam, eventType: 'channelRenamed', channel: { id: channel.id, name: 'CIO Network' } },
    }),
  );
  await send(activity('ana', { type: 'conversationUpdate', membersAdded: [{ id: account.id }] }));
  for (const action of ['add', 'remove']) await send(activity('ana', { type: 'installationUpdate', action }));
  const activities = posts.filter(({ url }) => url.pathname === '/api/messages').map(({ body }) => JSON.parse(body));
  expect(activities.length).toBeGreaterThan(10);
  expect(deviationsOf(activities.map((one) => matchesActivity(one)))).toEqual({});

  connector.rosters.set('a', [{ id: '29:ana', name: 'Ana', aadObjectId: 'ana', email: 'ana@office.example' }]);
  connector.channels.push({ id: '19:team@thread.tacv2' }, { id: channel.id, name: 'CIO Network' });
  expect(await answersOf(connector.url, 'a', '29:ana', '19:team@thread.tacv2')).toEqual({});
});

test('the Playground: what it posts and answers otherwise than Teams', async () => {
  const bot = await recordingBot();
  const { url, child } = await startPlayground(bot.url, await freePort(), folder());
  onTestFinished(() => void child.kill('SIGKILL'));
  const { config } = configShape.parse(await (await fetch(`${url}/_internal/v1/testConfig`)).json());
  const from = { id: 'user-id-0' };
  const [team, group] = [config.teams[0], config.groupChats[0]?.id ?? ''];
  const channel = team?.channels[1]?.id ?? '';
  const ask = (path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const mentions = [{ mentioned: { id: config.bot.id }, text: '<at>Bot</at>' }];
  const said = `/_conversation/v1/conversations`;
  await ask(`${said}/${config.personalChat.id}/messages`, { from, text: 'help', textFormat: 'plain', mentions: [] });
  for (const place of [group, channel])
    await ask(`${said}/${place}/messages`, { from, text: '<at>Bot</at> help', textFormat: 'plain', mentions });
  // What is pressed has to stand somewhere.
  const action = { type: 'Action.Execute', title: 'Help', verb: 'help', data: {} };
  const content = { type: 'AdaptiveCard', version: '1.5', body: [], actions: [action] };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  const conversation = { id: config.personalChat.id };
  const card = { type: 'message', from: { id: config.bot.id }, conversation, attachments };
  const sent = await ask(`/_connector/v3/conversations/${conversation.id}/activities`, card);
  const { id: replyToId } = z.object({ id: z.string() }).parse(await sent.json());
  const about = { from, conversation, replyToId };
  const opened = { commandId: 'join', commandContext: 'compose', context: { theme: 'default' } };
  for (const [name, value] of Object.entries({
    'adaptiveCard/action': { action },
    'composeExtension/fetchTask': opened,
    'composeExtension/submitAction': { ...opened, data: {} },
    'composeExtension/query': { commandId: 'meetings', parameters: [], queryOptions: { skip: 0, count: 25 } },
    'composeExtension/queryLink': { url: 'https://wild.example/meetings/1' },
    'message/submitAction': { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } },
  }))
    await ask('/_conversation/v1/invoke', { ...about, name, value });
  await ask('/_conversation/v1/submit', { ...about, value: { wild: {} } });
  const templates = [
    'install',
    'uninstall',
    'botAdded',
    'userAdded',
    'userRemoved',
    'channelCreated',
    'channelRenamed',
    'channelDeleted',
    'teamRenamed',
  ];
  for (const type of templates) {
    const place = /^(channel|team)/.test(type) ? channel : conversation.id;
    const template = await fetch(`${url}/_internal/v1/customActivities/template?conversationId=${place}&type=${type}`);
    await ask('/_internal/v1/customActivities', await template.json());
  }
  await bot.heard(3 + 7 + templates.length);
  expect(deviationsOf(bot.activities.map((one) => matchesActivity(one)))).toEqual(teamsToday.playgroundActivities);
  const answers = await answersOf(`${url}/_connector`, group, 'user-id-0', team?.id ?? '');
  expect(answers).toEqual(teamsToday.playgroundAnswers);
});

const configShape = z.object({
  config: z.object({
    bot: z.object({ id: z.string() }),
    personalChat: z.object({ id: z.string() }),
    groupChats: z.array(z.object({ id: z.string() })),
    teams: z.array(z.object({ id: z.string(), channels: z.array(z.object({ id: z.string() })) })),
  }),
});

/** What is otherwise in each answer of a Connector at this address. */
async function answersOf(url: string, conversation: string, member: string, team: string) {
  const place = `/v3/conversations/${encodeURIComponent(conversation)}`;
  const message = { type: 'message', text: 'hello', from: { id: '28:bot' }, conversation: { id: conversation } };
  const asked = {
    'GET pagedmembers': ['GET', `${place}/pagedmembers?pageSize=200`],
    'GET member': ['GET', `${place}/members/${encodeURIComponent(member)}`],
    'GET team': ['GET', `/v3/teams/${encodeURIComponent(team)}`],
    'GET channels': ['GET', `/v3/teams/${encodeURIComponent(team)}/conversations`],
    'POST conversations': ['POST', '/v3/conversations', { members: [{ id: member }], tenantId: 'a', isGroup: false }],
    'POST activities': ['POST', `${place}/activities`, message],
  } as const;
  const answers = Object.entries(asked).map(async ([kind, [method, path, body]]) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const answer: unknown = await response.json();
    return response.ok
      ? matchesConnectorAnswer(kind, answer)
      : { kind, differences: [`answered with ${response.status}`] };
  });
  return deviationsOf(await Promise.all(answers));
}
