import { expect, test } from 'vitest';
import { type SlackWorld, slackWorld } from './world.ts';

const personOf = ({ store, slack }: SlackWorld, name: string) =>
  store.transaction(({ people }) =>
    people.byAccount({ platform: 'slack', workspace: slack.team, id: slack.idOf(name) }),
  );

test('where Slack did not say at first who it is, the next call asks again: name, zone, role and address are made good', async () => {
  const world = await slackWorld({ secretariatAddress: 'bea@office.example' });
  const { slack } = world;
  slack.extras.set(slack.idOf('bea'), { tz: 'Asia/Tokyo', locale: 'fr-FR' });
  slack.fail('users.info', { status: 503 }, { status: 503 });
  await world.command('bea', 'groups', { user_name: 'u0new00001' });
  await world.command('bea', 'groups', { user_name: 'u0new00001' });
  expect(await personOf(world, 'bea')).toMatchObject({ name: 'u0new00001', zone: 'Europe/Zurich', secretariat: false });
  await world.command('bea', 'groups', { user_name: 'u0new00001' });
  expect(await personOf(world, 'bea')).toMatchObject({ name: 'bea person', zone: 'Asia/Tokyo', secretariat: true });
  await world.command('bea', 'groups');
  expect(slack.callsOf('users.info')).toHaveLength(1);
});

test('someone whose first words are a message, while Slack does not say who they are, is not called by their id for good', async () => {
  const world = await slackWorld();
  const { slack } = world;
  slack.fail('users.info', { status: 503 });
  const mention = { type: 'app_mention', user: slack.idOf('bea'), team: slack.team, channel: slack.channel };
  await world.event({ ...mention, ts: '1713279600.000700', text: `<@${slack.idOf('wild')}> groups` });
  await world.settled();
  expect(await personOf(world, 'bea')).toMatchObject({ name: slack.idOf('bea') });
  await world.command('bea', 'groups');
  expect(await personOf(world, 'bea')).toMatchObject({ name: 'bea person' });
});

test('what someone chose while Slack did not answer stays theirs', async () => {
  const world = await slackWorld();
  const { slack } = world;
  slack.extras.set(slack.idOf('bea'), { tz: 'Asia/Tokyo' });
  slack.fail('users.info', { status: 503 }, { status: 503 });
  await world.command('bea', 'groups');
  await world.command('bea', 'profile update --zone America/Lima');
  await world.command('bea', 'groups');
  expect(await personOf(world, 'bea')).toMatchObject({ name: 'bea person', zone: 'America/Lima' });
});

test('to a deactivated account nothing is sent, though Slack would take it; when it is active again it is', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'help');
  await world.command('ana', 'help');
  const change = async (deleted: boolean) => {
    await world.event({ type: 'user_change', user: { id: slack.idOf('ana'), team_id: slack.team, deleted } });
    await world.settled();
  };
  const write = async (key: string) => {
    const person = await personOf(world, 'ana');
    const view = { body: [{ kind: 'text' as const, text: key }] };
    await world.store.transaction(({ outbox }) =>
      outbox.put({ key, to: { kind: 'person', id: person?.id ?? '' }, view, at: world.now() }),
    );
    await world.settled();
    await world.settled();
  };
  await change(true);
  await write('while away');
  expect(await slack.messages('ana')).toEqual([]);
  expect((await slack.messages('sec')).at(-1)?.text).toContain('has been deactivated');
  await change(false);
  await write('back again');
  expect((await slack.messages('ana')).map(({ text }) => text)).toEqual(['back again']);
});

test('on Enterprise Grid a person is one, whichever of its workspaces a payload names', async () => {
  const world = await slackWorld();
  const { slack, store } = world;
  const enterprise = { id: 'E0GRID0001', name: 'Organisation' };
  slack.extras.set(slack.idOf('ana'), {
    enterprise_user: {
      id: slack.idOf('ana'),
      enterprise_id: enterprise.id,
      enterprise_name: enterprise.name,
      is_admin: false,
      is_owner: false,
      is_primary_owner: false,
      teams: [slack.team],
    },
  });
  const typed = await world.command('ana', 'nonsense', { enterprise_id: enterprise.id });
  const team = { id: slack.team, domain: 'emulate', enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  for (const team_id of [slack.team, 'T0HOMETEAM', enterprise.id])
    await world.press('ana', 'Help', typed.json.blocks, {
      user: { id: slack.idOf('ana'), team_id },
      team,
      enterprise,
    });
  const known = (workspace: string) =>
    store.transaction(({ people }) => people.byAccount({ platform: 'slack', workspace, id: slack.idOf('ana') }));
  expect(await known(enterprise.id)).toMatchObject({ name: 'ana person' });
  for (const workspace of [slack.team, 'T0HOMETEAM']) expect(await known(workspace)).toBeUndefined();
});

test('a press of a guest from another workspace knows the group of the channel it was made in', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'channel bind cio');
  const shown = [{ type: 'button', text: { text: 'Status' }, action_id: 'x', value: '{"command":"join","values":{}}' }];
  await world.press('guest', 'Status', shown, { user: { id: slack.idOf('guest'), team_id: 'T0OFFICENP' } });
  expect(JSON.stringify(world.modal())).toContain('"initial_option":{"value":"cio-network"');
});
