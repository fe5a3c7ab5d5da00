import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { filled, slackWorld } from './world.ts';

const refusing = (error: string) => ({ status: 200, body: { ok: false, error } });
const given = { office: 'CH', position: 'CIO', first: 'Ana', last: 'Silva', email: 'ana@office.example' };

test('a form whose answer fails stays open with a reference, in the language of its sender', async () => {
  const world = await slackWorld();
  world.slack.extras.set(world.slack.idOf('ana'), { locale: 'fr-FR' });
  await world.command('ana', 'join cio');
  const view = { ...filled(world.modal(), given), private_metadata: '{"was":"another version"}' };
  const { json } = await world.interaction('ana', 'view_submission', { view });
  expect(json).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
  expect(JSON.stringify(json)).toMatch(/référence.* [0-9A-F]{8}/);
});

test('a stale button in a modal or in the Home is told of too, though neither has a response_url', async () => {
  const world = await slackWorld();
  await world.command('ana', 'help');
  const stale = [{ type: 'button', text: { text: 'Old' }, action_id: 'press 1', value: '{"was":"another version"}' }];
  for (const view of [
    { id: 'V1', type: 'modal' },
    { id: 'V2', type: 'home' },
  ])
    await world.press('ana', 'Old', stale, { view });
  const messages = await world.slack.messages('ana');
  expect(messages.map(({ text }) => text)).toEqual([
    expect.stringMatching(/ [0-9A-F]{8}\.$/),
    expect.stringMatching(/ [0-9A-F]{8}\.$/),
  ]);
});

test('a press in a modal that was closed meanwhile opens its answer anew', async () => {
  const world = await slackWorld();
  const help = await world.command('ana', 'nonsense');
  world.slack.fail('views.update', refusing('not_found'));
  await world.press('ana', 'Help', help.json.blocks, { view: { id: 'V1', type: 'modal' } });
  expect(world.modal()).toMatchObject({ type: 'modal', close: { text: 'Close' } });
  expect(world.faults).toEqual([]);
});

test('a modal that Slack refuses is not said to be late', async () => {
  const world = await slackWorld();
  world.slack.fail('views.open', refusing('invalid_arguments'));
  await world.command('ana', 'join cio');
  expect(world.slack.told).toEqual([
    expect.objectContaining({ text: expect.stringMatching(/^Something went wrong on our side .* [0-9A-F]{8}\.$/) }),
  ]);
});

test('a shortcut whose trigger died is told of in the direct conversation', async () => {
  const world = await slackWorld();
  world.slack.fail('views.open', refusing('expired_trigger_id'));
  await world.interaction('ana', 'shortcut', { callback_id: 'join' });
  expect((await world.slack.messages('ana')).at(-1)?.text).toBe('That took too long to open here. Please try again.');
});

test('where the response_url is used up the answer comes in the direct conversation', async () => {
  const world = await slackWorld();
  const help = await world.command('ana', 'nonsense');
  world.slack.fail('response_url', { status: 404, body: { ok: false, error: 'used_url' } });
  await world.press('ana', 'Help', help.json.blocks);
  expect((await world.slack.messages('ana')).at(-1)?.text).toContain('/wild');
  expect(world.slack.told).toEqual([]);
});

test('nothing is posted to a response_url that is not Slack’s', async () => {
  let hits = 0;
  const elsewhere = createServer((_request, response) => {
    hits++;
    response.end('ok');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void elsewhere.close());
  const address = elsewhere.address();
  const world = await slackWorld();
  const help = await world.command('ana', 'nonsense');
  const port = typeof address === 'object' ? address?.port : 0;
  await world.press('ana', 'Help', help.json.blocks, { response_url: `http://127.0.0.1:${port}/response` });
  expect(hits).toBe(0);
});

test('values that no picker can hold do not keep a form from opening', async () => {
  const world = await slackWorld();
  await world.command('sec', 'help');
  await world.command('sec', 'meetings schedule cio 2026-02-31 25:99');
  const form = JSON.stringify(world.modal());
  expect(form).not.toContain('initial_date');
  expect(form).not.toContain('initial_time');
  await world.command('ana', `join cio CH "${'x'.repeat(500)}"`);
  expect(JSON.stringify(world.modal())).toContain(`"initial_value":"${'x'.repeat(119)}…"`);
});

const oauth = {
  clientId: '1.2',
  clientSecret: 'secret',
  stateSecret: 'a long random text',
  redirectUrl: 'https://w.example',
};

test('a token that takes long to renew costs neither the answer nor the form', async () => {
  const world = await slackWorld({ oauth, timeoutMs: 1 });
  const { slack, store, now } = world;
  const save = (expiresAt: number) => {
    const bot = { token: 'xoxb-wild', refreshToken: 'xoxe-1', expiresAt, scopes: [], id: 'B1', userId: 'U9' };
    const installation = { team: { id: slack.team }, user: { id: 'U1' }, bot };
    return store.transaction(({ installations }) =>
      installations.save(slack.team, JSON.stringify(installation), now()),
    );
  };
  const renewal = () => {
    const renewed = { access_token: 'xoxb-wild', refresh_token: 'xoxe-2', expires_in: 43_200, bot_user_id: 'U9' };
    slack.fail('oauth.v2.access', { status: 200, body: { ok: true, token_type: 'bot', ...renewed } });
    return slack.hold('oauth.v2.access');
  };
  const expiring = Math.floor(Date.now() / 1000) + 60;
  await save(expiring);
  const slow = renewal();
  expect(await world.say('ana', 'join cio')).toMatchObject({ status: 200, text: '' });
  slow.release();
  await world.settled();
  const view = filled(world.modal(), given);
  await save(expiring);
  const again = renewal();
  const waiting = await world.act('ana', 'view_submission', { view });
  expect(waiting.json).toMatchObject({ response_action: 'update', view: { blocks: [{ text: { text: '…' } }] } });
  slack.fail('views.update', refusing('not_found'));
  again.release();
  await world.settled();
  // The modal was closed while it waited: the answer is not lost.
  expect((await slack.messages('ana')).map(({ text }) => text)).toEqual([
    expect.stringContaining('is with the secretariat'),
  ]);
});

test('a time picker names the time zone of the meeting whose time it sets', async () => {
  const world = await slackWorld();
  await world.command('sec', 'help');
  await world.command('sec', 'meetings move cio');
  expect(world.modal().blocks).toContainEqual(
    expect.objectContaining({ block_id: 'time', label: { type: 'plain_text', text: 'Time (Geneva)', emoji: false } }),
  );
});
