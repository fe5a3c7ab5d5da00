import { expect, test } from 'vitest';
import { redirectUrl } from './network.ts';
import { type SlackWorld, slackWorld } from './world.ts';

const oauth = { clientId: '1.2', clientSecret: 'client secret', stateSecret: 'a long random text', redirectUrl };

/** The install page, Slack's consent page, and back, in one browser: it keeps our cookie unless told otherwise. */
async function install(world: SlackWorld, { keepsCookie = true } = {}): Promise<Response> {
  const page = await fetch(`${world.url}/slack/install`, { redirect: 'manual' });
  expect(page.status).toBe(302);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const back = await world.slack.consent(page.headers.get('location') ?? '', 'sec');
  const here = `${world.url}${back.pathname}${back.search}`;
  return fetch(here, { headers: keepsCookie ? { cookie } : {}, redirect: 'manual' });
}
const stored = (world: SlackWorld) =>
  world.store.transaction(({ installations }) => installations.get(world.slack.team));

test('a workspace installs the app, uses it, and takes it out again', async () => {
  const world = await slackWorld({ oauth });
  const { slack } = world;
  expect((await world.command('ana', 'groups')).text).toBe('');
  expect((await install(world)).status).toBe(200);
  expect(JSON.parse((await stored(world)) ?? '{}')).toMatchObject({ team: { id: slack.team } });

  await world.command('sec', 'help');
  expect((await world.command('ana', 'join cio CH "CIO of CH" --email ana@office.example')).json.text).toContain(
    'is with the secretariat',
  );
  expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  expect(slack.callsOf('chat.postMessage')[0]?.answer).toMatchObject({ ok: true });

  await world.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } });
  await world.settled();
  expect(await stored(world)).toBeDefined();
  await world.event({ type: 'app_uninstalled' });
  await world.settled();
  expect(await stored(world)).toBeUndefined();
  expect((await world.command('ana', 'groups')).text).toBe('');
  await world.store.transaction(({ outbox, people }) => letterTo(people, outbox, world));
  await world.jobs.settle();
  const [late] = await world.store.transaction(({ outbox }) => outbox.ledger('late'));
  expect(late?.delivery).toMatchObject({ state: 'failed', problem: `left: the app is not installed in ${slack.team}` });
});

type Tables = Parameters<Parameters<SlackWorld['store']['transaction']>[0]>[0];
async function letterTo(people: Tables['people'], outbox: Tables['outbox'], { slack, now }: SlackWorld): Promise<void> {
  const person = await people.byAccount({ platform: 'slack', workspace: slack.team, id: slack.idOf('ana') });
  const to = { kind: 'person', id: person?.id ?? '' } as const;
  await outbox.put({ key: 'late', to, view: { body: [{ kind: 'text', text: 'late' }] }, at: now() });
}

test('an installation begun in another browser is refused', async () => {
  const world = await slackWorld({ oauth });
  expect((await install(world, { keepsCookie: false })).status).toBe(400);
  expect(await stored(world)).toBeUndefined();
  expect(world.slack.callsOf('oauth.v2.access')).toEqual([]);
});

test('a token about to expire is renewed once, however many ask at the same time', async () => {
  const world = await slackWorld({ oauth });
  await install(world);
  const kept = JSON.parse((await stored(world)) ?? '{}');
  const old = { ...kept, bot: { ...kept.bot, refreshToken: 'xoxe-1', expiresAt: Math.floor(Date.now() / 1000) + 60 } };
  await world.store.transaction(({ installations }) =>
    installations.save(world.slack.team, JSON.stringify(old), world.now()),
  );
  const renewed = {
    ok: true,
    token_type: 'bot',
    access_token: kept.bot.token,
    refresh_token: 'xoxe-2',
    expires_in: 43_200,
    bot_user_id: kept.bot.userId,
  };
  // The emulator renews nothing: its answer is played at the edge.
  world.slack.fail('oauth.v2.access', { status: 200, body: renewed });
  const answers = await Promise.all(['ana', 'bea', 'guest'].map((name) => world.command(name, 'groups')));
  for (const { json } of answers) expect(json.text).toContain('CIO Network');
  expect(JSON.parse((await stored(world)) ?? '{}').bot.refreshToken).toBe('xoxe-2');
});

test('someone of a workspace without the app is reached through the one they were met in', async () => {
  const world = await slackWorld({ oauth });
  await install(world);
  const { slack } = world;
  const help = await world.command('ana', 'nonsense');
  const user = { id: slack.idOf('guest'), team_id: 'T0OTHER', name: 'guest' };
  await world.press('guest', 'Help', help.json.blocks, { user });
  const guest = { platform: 'slack', workspace: 'T0OTHER', id: slack.idOf('guest') } as const;
  // Whoever may install the app could say any address of anyone: none is taken for a person's own.
  await world.command('ana', 'profile');
  const ana = { platform: 'slack', workspace: slack.team, id: slack.idOf('ana') } as const;
  expect(await world.store.transaction(({ people }) => people.byAccount(ana))).toMatchObject({ email: null });
  await world.store.transaction(async ({ people, outbox }) => {
    const person = await people.byAccount(guest);
    const to = { kind: 'person', id: person?.id ?? '' } as const;
    await outbox.put({ key: 'hello', to, view: { body: [{ kind: 'text', text: 'Hello' }] }, at: world.now() });
  });
  await world.jobs.settle();
  expect(slack.callsOf('conversations.open').at(-1)?.args).toMatchObject({ users: slack.idOf('guest') });
  expect(slack.callsOf('chat.postMessage').at(-1)).toMatchObject({ args: { text: 'Hello' }, answer: { ok: true } });
});
