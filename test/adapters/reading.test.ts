import { expect, test } from 'vitest';
import { refreshDataOf } from '../../adapters/teams/action-data.ts';
import { commands } from '../../src/commands/index.ts';
import { makeReadOnly } from '../transactions.ts';
import { slackWorld } from './slack/world.ts';
import { openTeams } from './teams/workspace.ts';

const names = ['sec', 'ana', 'bea', 'guest'];
/** Lines that only show what their command would do. */
const previews = [
  'meetings schedule cio 2026-07-08 13:00',
  'meetings move cio 2026-06-17 14:00',
  'meetings cancel cio "The hall is taken."',
  'meetings place cio https://meet.example/cio',
  'status post cio "Two pilots began"',
  'channel bind ai-tools',
  'calendar renew',
  'rehearse cio',
];

test('in Slack no Home, completion, form or preview writes anything, whoever asks', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'channel bind cio');
  for (const [name, office] of Object.entries({ ana: 'JP', bea: 'PE' })) {
    await world.command(name, `join cio ${office} CIO`);
    await world.press('sec', 'Approve', (await slack.messages('sec')).at(-1)?.blocks);
  }
  await world.command('sec', 'chair confirm cio "ana person"');
  await world.command('ana', 'actions add cio "Draft it" --owner "bea person" --due 2026-09-01');
  for (const name of names) for (const line of ['help', 'calendar']) await world.command(name, line);
  await world.jobs.stop();
  const tried = makeReadOnly(world.store);

  for (const name of names) {
    await world.event({ type: 'app_home_opened', user: slack.idOf(name), tab: 'home' });
    await world.adapter.settled();
  }
  const cards = await world.bot.commandsFor({ platform: 'slack', workspace: slack.team, id: slack.idOf('sec') });
  for (const { name: command, inputs } of cards)
    for (const { name: block_id, control } of inputs) {
      if (control.kind !== 'search') continue;
      const view = { private_metadata: JSON.stringify({ command, values: {} }) };
      await world.act('sec', 'block_suggestion', { view, block_id, action_id: 'given', value: '' });
    }
  // A refusal is kept under its call's key, so these are asked by people who may.
  for (const name of ['sec', 'ana']) {
    for (const callback_id of ['join', 'status']) await world.act(name, 'shortcut', { callback_id });
    const message = { ts: '1713280000.000400', text: 'Write it down' };
    await world.act(name, 'message_action', { callback_id: 'action', channel: { id: slack.channel }, message });
  }
  for (const line of previews) expect((await world.say('sec', line)).status).toBe(200);
  await world.say('ana', 'leave cio');
  await world.adapter.settled();
  expect(tried).toEqual([]);
  expect(slack.callsOf('views.publish')).toHaveLength(names.length);
  expect(world.faults).toEqual([]);
});

test('in Teams no refresh of any command writes anything, nor does a form that opens from a message', async () => {
  const teams = await openTeams();
  const local = (line: string) => teams.local('secretariat-1', { how: 'typed', line });
  await local('members add cio CH "Bo Ray" --email 29:bo@office.example');
  await local('chair confirm cio "Bo Ray"');
  for (const name of ['bo', 'new']) await teams.say(name, 'help');
  const tried = makeReadOnly(teams.store);
  const invoke = (from: string, name: string, value: object) =>
    teams.post(teams.activity(from, { type: 'invoke', name, value }));
  for (const from of ['bo', 'new']) {
    for (const { name: command } of from === 'bo' ? commands : commands.slice(0, 5))
      for (const values of [
        {},
        { group: 'cio-network', meeting: 'cio-network', title: 'A', confirmed: 'yes', sure: 'yes' },
      ]) {
        const action = { type: 'Action.Execute', verb: 'refresh', data: refreshDataOf({ command, values }) };
        expect((await invoke(from, 'adaptiveCard/action', { trigger: 'automatic', action })).status).toBe(200);
      }
  }
  for (const commandId of ['join', 'statusPost', 'actionsAdd'])
    expect((await invoke('bo', 'composeExtension/fetchTask', { commandId })).status).toBe(200);
  expect(tried).toEqual([]);
});
