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
