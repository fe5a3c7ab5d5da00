import { expect, test } from 'vitest';
import { openStore } from '../../../db/postgres/open.ts';
import { newDatabase } from '../../databases.ts';
import { start } from '../../network.ts';
import { redirectUrl, slackNetwork } from './network.ts';
import { type SlackWorld, slackWorld } from './world.ts';

const oauth = { clientId: '1.2', clientSecret: 'client secret', stateSecret: 'a long random text', redirectUrl };

/** The install page, Slack's consent page, and back, in one browser: it keeps our cookie unless told otherwise. */
type Installing = { keepsCookie?: boolean; finishedBy?: SlackWorld };
async function install(
  world: SlackWorld,
  { keepsCookie = true, finishedBy = world }: Installing = {},
): Promise<Response> {
  const page = await fetch(`${world.url}/slack/install`, { redirect: 'manual' });
  expect(page.status).toBe(302);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const back = await world.slack.consent(page.headers.get('location') ?? '', 'sec');
  const here = `${finishedBy.url}${back.pathname}${back.search}`;
  return fetch(here, { headers: keepsCookie ? { cookie } : {}, redirect: 'manual' });
}
const stored = (world: SlackWorld) =>
  world.store.transaction(({ installations }) => installations.get(world.slack.team));

test('a workspace installs the app, uses it, and takes it out again', async () => {
  const world = await slackWorld({ oauth });
  const { slack } = world;
  expect((await world.command('ana', 'groups')).text).toBe('');
  expect((await install(world)).status).toBe(200);
  expect(await world.adapter.isReady()).toBe(true);
  expect(JSON.parse((await stored(world)) ?? '{}')).toMatchObject({ team: { id: slack.team } });

  await world.command('sec', 'help');
  expect((await world.command('ana', 'join cio CH "CIO of CH" --email ana@office.example')).json.text).toContain(
    'is with the secretariat',
  );
  // Who installed the app was told what to do next, and then got the letter of the secretariat.
  expect(
    slack.callsOf('chat.postMessage').map(({ args, answer }) => [String(args.text).split('\n')[0], answer.ok]),
  ).toEqual([
    ['The WILD Bot is installed', true],
    ['ana person asks to join the CIO Network', true],
  ]);

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

test('an old event does not take out a newer installation: Slack repeats events hours later', async () => {
  const world = await slackWorld({ oauth });
  const uninstalledAt = Math.floor(world.now().epochMilliseconds / 1000);
  await world.later('PT2H');
  await install(world);
  const late = { event_time: uninstalledAt };
  await world.event({ type: 'app_uninstalled' }, 'Ev1', {}, late);
  await world.event({ type: 'tokens_revoked', tokens: { bot: ['U9'] } }, 'Ev2', {}, late);
  await world.settled();
  expect(await stored(world)).toBeDefined();
  expect((await world.command('ana', 'groups')).json.text).toContain('CIO Network');

  // The same event twice is one: the second time it comes hours after the app was installed again.
  await world.later('PT1H');
  await world.event({ type: 'app_uninstalled' }, 'Ev3');
  await world.settled();
  expect(await stored(world)).toBeUndefined();
  await install(world);
  await world.event({ type: 'app_uninstalled' }, 'Ev3', { 'x-slack-retry-num': '1' });
  await world.settled();
  expect(await stored(world)).toBeDefined();
});

test('a workspace that is not allowed cannot install the app', async () => {
  const world = await slackWorld({ oauth: { ...oauth, allowedTeams: new Map([['T0OTHER', []]]) } });
  expect((await install(world)).status).toBe(500);
  expect(await stored(world)).toBeUndefined();
});

test('an installation begun in another browser is refused', async () => {
  const world = await slackWorld({ oauth });
  expect((await install(world, { keepsCookie: false })).status).toBe(400);
  expect(await stored(world)).toBeUndefined();
  expect(world.slack.callsOf('oauth.v2.access')).toEqual([]);
});

/** Renewals after the one that was answered at the edge. */
const renewals = ({ slack }: SlackWorld) =>
  slack.callsOf('oauth.v2.access').filter(({ args }) => args.grant_type === 'refresh_token');

/** Has the token end in a minute, and returns what Slack answers to its renewal: the emulator renews nothing. */
async function nearItsEnd(world: SlackWorld): Promise<object> {
  const kept = JSON.parse((await stored(world)) ?? '{}');
  const expiresAt = Math.floor(Date.now() / 1000) + 60;
  const old = { ...kept, bot: { ...kept.bot, refreshToken: 'xoxe-1', expiresAt } };
  await world.store.transaction(({ installations }) =>
    installations.save(world.slack.team, JSON.stringify(old), world.now()),
  );
  return {
    ok: true,
    token_type: 'bot',
    access_token: kept.bot.token,
    refresh_token: 'xoxe-2',
    expires_in: 43_200,
    bot_user_id: kept.bot.userId,
  };
}

test('a token about to expire is renewed once, however many ask at the same time', async () => {
  const world = await slackWorld({ oauth });
  await install(world);
  world.slack.fail('oauth.v2.access', { status: 200, body: await nearItsEnd(world) });
  const answers = await Promise.all(['ana', 'bea', 'guest'].map((name) => world.command(name, 'groups')));
  for (const { json } of answers) expect(json.text).toContain('CIO Network');
  expect(JSON.parse((await stored(world)) ?? '{}').bot.refreshToken).toBe('xoxe-2');
  expect(renewals(world)).toEqual([]);
});

test('of two replicas one installs what the other began, and one renews the token', async () => {
  const url = await newDatabase();
  const [slack, now] = [await slackNetwork(), () => start];
  const stores = [await openStore(url), await openStore(url)] as const;
  const one = await slackWorld({ oauth, before: { slack, now, store: stores[0] } });
  const other = await slackWorld({ oauth, before: { slack, now, store: stores[1] } });
  expect((await install(one, { finishedBy: other })).status).toBe(200);
  slack.fail('oauth.v2.access', { status: 200, body: await nearItsEnd(one) });
  const answers = await Promise.all([one, other].map((world) => world.command('ana', 'groups')));
  for (const { json } of answers) expect(json.text).toContain('CIO Network');
  expect(JSON.parse((await stored(one)) ?? '{}').bot.refreshToken).toBe('xoxe-2');
  expect(renewals(one)).toEqual([]);
  await Promise.all(stores.map((store) => store.close()));
});

test('someone of a workspace without the app is reached through the one they were met in', async () => {
  const world = await slackWorld({ oauth });
  await install(world);
  const { slack } = world;
  const help = await world.command('ana', 'nonsense');
  const user = { id: slack.idOf('guest'), team_id: 'T0OTHER', name: 'guest' };
  await world.press('guest', 'Help', help.json.blocks, { user });
  const guest = { platform: 'slack', workspace: 'T0OTHER', id: slack.idOf('guest') } as const;
  // An installer could claim any address of anyone: none is taken for a person's own.
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

/** What Slack answers where an administrator installs the app in a whole enterprise; the emulator knows no enterprises. */
const orgWide = (more: object = {}) => ({
  ok: true,
  app_id: 'A1',
  token_type: 'bot',
  access_token: 'xoxb-wild',
  scope: 'chat:write,commands',
  bot_user_id: 'U9',
  team: null,
  enterprise: { id: 'E1', name: 'Organisation' },
  is_enterprise_install: true,
  authed_user: { id: 'U1' },
  ...more,
});
/** Slack grants the installation so, and says so when its token is tested. */
function grant(world: SlackWorld, more: object = {}): void {
  world.slack.fail('oauth.v2.access', { status: 200, body: orgWide(more) });
  const tested = {
    ok: true,
    url: 'https://org.enterprise.slack.com/',
    bot_id: 'B1',
    user_id: 'U9',
    enterprise_id: 'E1',
  };
  world.slack.fail('auth.test', { status: 200, body: tested });
}
const inOrg = { enterprise_id: 'E1', is_enterprise_install: 'true' };
const row = (world: SlackWorld, id: string) => world.store.transaction(({ installations }) => installations.get(id));

test('an installation in a whole enterprise serves each of its workspaces, where they have none of their own, until it is taken out', async () => {
  const world = await slackWorld({ oauth });
  const { slack } = world;
  grant(world);
  expect((await install(world)).status).toBe(200);
  expect(JSON.parse((await row(world, 'E1')) ?? '{}')).toMatchObject({ enterprise: { id: 'E1' } });

  await world.command('sec', 'help', inOrg);
  expect((await world.command('ana', 'groups', { ...inOrg, team_id: 'T0SECOND' })).json.text).toContain('CIO Network');
  expect((await world.command('ana', 'groups', { team_id: 'T0THIRD', enterprise_id: 'E2' })).text).toBe('');
  // Nothing on a letter says which enterprise its team is of.
  await world.command('ana', 'join cio CH "CIO of CH" --email ana@office.example', inOrg);
  expect(slack.callsOf('chat.postMessage').at(-1)).toMatchObject({
    args: { channel: expect.stringMatching(/^D/) },
    answer: { ok: true },
  });
  const card = (await slack.messages('sec')).at(-1)?.blocks;
  await world.press('sec', 'Approve', card, {
    enterprise: { id: 'E1', name: 'Organisation' },
    is_enterprise_install: true,
  });
  expect(slack.told.at(-1)).toMatchObject({ text: expect.stringContaining('is now a member') });
  const before = slack.callsOf('views.publish').length;
  const opened = { type: 'app_home_opened', user: slack.idOf('sec'), tab: 'home' };
  const authorizations = [
    { enterprise_id: 'E1', team_id: null, user_id: 'U9', is_bot: true, is_enterprise_install: true },
  ];
  await world.event(
    opened,
    'Ev1',
    {},
    { team_id: 'T0SECOND', context_team_id: 'T0SECOND', enterprise_id: 'E1', authorizations },
  );
  await world.settled();
  expect(
    slack
      .callsOf('views.publish')
      .slice(before)
      .map(({ args }) => args.team_id),
  ).toEqual(['T0SECOND']);

  const own = {
    team: { id: slack.team },
    user: { id: 'U1' },
    bot: { token: 'xoxb-own', scopes: [], id: 'B1', userId: 'U9' },
  };
  await world.store.transaction(({ installations }) =>
    installations.save(slack.team, JSON.stringify(own), world.now()),
  );
  await world.command('bea', 'groups', inOrg);
  const asked = slack.callsOf('users.info').at(-1);
  expect(asked).toMatchObject({ token: 'xoxb-own' });
  expect(asked?.args.team_id).toBeUndefined();

  await world.event(
    { type: 'app_uninstalled' },
    'Ev2',
    {},
    { team_id: 'T0SECOND', context_team_id: 'T0SECOND', enterprise_id: 'E1', authorizations },
  );
  await world.settled();
  expect(await row(world, 'E1')).toBeUndefined();
  expect((await world.command('ana', 'groups', { ...inOrg, team_id: 'T0SECOND' })).text).toBe('');
  expect((await world.command('ana', 'groups', inOrg)).json.text).toContain('CIO Network');

  // A workspace that takes its own out, of which Slack tells by two events, still has the enterprise's.
  await world.store.transaction(({ installations }) =>
    installations.save(
      'E1',
      JSON.stringify({ ...own, enterprise: { id: 'E1' }, isEnterpriseInstall: true }),
      world.now(),
    ),
  );
  const ours = [
    { enterprise_id: 'E1', team_id: slack.team, user_id: 'U9', is_bot: true, is_enterprise_install: false },
  ];
  const place = { enterprise_id: 'E1', authorizations: ours };
  await world.event({ type: 'tokens_revoked', tokens: { bot: ['U9'] } }, 'Ev3', {}, place);
  await world.settled();
  expect(await row(world, slack.team)).toBeUndefined();
  await world.event({ type: 'app_uninstalled' }, 'Ev4', {}, place);
  await world.settled();
  expect(await row(world, 'E1')).toBeDefined();
  expect((await world.command('ana', 'groups', inOrg)).json.text).toContain('CIO Network');
  expect(world.faults).toEqual([]);
});

test('an enterprise’s token about to expire is renewed once, whichever of its workspaces ask', async () => {
  const world = await slackWorld({ oauth });
  const { slack } = world;
  const expiring = { access_token: 'xoxe.xoxb-1', refresh_token: 'xoxe-1', expires_in: 60 };
  grant(world, expiring);
  await install(world);
  const renewed = { access_token: 'xoxb-wild', refresh_token: 'xoxe-2', expires_in: 43_200 };
  slack.fail('oauth.v2.access', { status: 200, body: orgWide(renewed) });
  const teams = [slack.team, 'T0SECOND', 'T0THIRD'];
  const answers = await Promise.all(
    teams.map((team, at) => world.command(['ana', 'bea', 'guest'][at] ?? '', 'groups', { ...inOrg, team_id: team })),
  );
  for (const { json } of answers) expect(json.text).toContain('CIO Network');
  expect(JSON.parse((await row(world, 'E1')) ?? '{}')).toMatchObject({
    bot: { token: 'xoxb-wild', refreshToken: 'xoxe-2' },
    isEnterpriseInstall: true,
  });
  expect(renewals(world)).toEqual([]);
});

test('in a shared channel the installation is ours and the person is of their own team', async () => {
  const world = await slackWorld({ oauth });
  await install(world);
  const { slack } = world;
  const help = await world.command('ana', 'nonsense');
  const stranger = { user: { id: slack.idOf('guest'), team_id: 'E0OTHER', name: 'guest' }, enterprise: null };
  await world.press('guest', 'Help', help.json.blocks, stranger);
  const view = { id: 'V1', type: 'modal', app_installed_team_id: slack.team };
  await world.press('guest', 'Help', help.json.blocks, { ...stranger, team: { id: 'T0OTHER', domain: 'x' }, view });
  const known = (workspace: string) =>
    world.store.transaction(({ people }) =>
      people.byAccount({ platform: 'slack', workspace, id: slack.idOf('guest') }),
    );
  expect(await known('E0OTHER')).toMatchObject({ name: 'guest person' });
  expect(await known(slack.team)).toBeUndefined();
  expect(await known('T0OTHER')).toBeUndefined();

  // The outer team of an event is the sender's; ours is the one it is authorised for, or the context.
  const changed = {
    id: slack.idOf('guest'),
    team_id: 'E0OTHER',
    real_name: 'Guest Anew',
    profile: { real_name: 'Guest Anew' },
  };
  const ours = [
    { enterprise_id: null, team_id: slack.team, user_id: 'U9', is_bot: true, is_enterprise_install: false },
  ];
  await world.event({ type: 'user_change', user: changed }, 'Ev1', {}, { team_id: 'T0OTHER', authorizations: ours });
  await world.settled();
  expect(await known('E0OTHER')).toMatchObject({ name: 'Guest Anew' });
  const profile = await world.store.transaction(({ profiles }) =>
    profiles.told({ platform: 'slack', workspace: 'E0OTHER', id: slack.idOf('guest') }),
  );
  expect(profile).toMatchObject({ via: slack.team });
  const opened = { type: 'app_home_opened', user: slack.idOf('ana'), tab: 'home' };
  await world.event(opened, 'Ev2', {}, { team_id: 'T0OTHER', context_team_id: slack.team });
  await world.settled();
  expect(slack.callsOf('views.publish').at(-1)?.args).toMatchObject({ user_id: slack.idOf('ana') });
  expect(world.faults).toEqual([]);
});

test('a workspace that the enterprise takes the app away from goes by the enterprise’s installation no more', async () => {
  const world = await slackWorld({ oauth });
  grant(world);
  await install(world);
  const second = { ...inOrg, team_id: 'T0SECOND' };
  expect((await world.command('ana', 'groups', second)).json.text).toContain('CIO Network');
  expect(JSON.parse((await row(world, 'T0SECOND')) ?? '{}')).toEqual({ through: 'E1' });
  const authorizations = [
    { enterprise_id: 'E1', team_id: null, user_id: 'U9', is_bot: true, is_enterprise_install: true },
  ];
  const revoked = { type: 'team_access_revoked', team_ids: ['T0SECOND'] };
  await world.event(revoked, 'Ev1', {}, { enterprise_id: 'E1', authorizations });
  await world.settled();
  expect(await row(world, 'T0SECOND')).toBeUndefined();
  expect(await row(world, 'E1')).toBeDefined();
  expect((await world.command('ana', 'groups', inOrg)).json.text).toContain('CIO Network');
  expect(world.faults).toEqual([]);
});

test('an address identifies a person where their workspace owns its domain, and then its scope is asked for', async () => {
  const scopesAsked = async (world: SlackWorld) => {
    const page = await fetch(`${world.url}/slack/install`, { redirect: 'manual' });
    return new URL(page.headers.get('location') ?? '').searchParams.get('scope')?.split(',');
  };
  expect(await scopesAsked(await slackWorld({ oauth }))).not.toContain('users:read.email');
  // The id of the workspace is known once there is one.
  const allowedTeams = new Map<string, string[]>([['T0OTHER', ['other.example']]]);
  const before = await slackWorld({ oauth: { ...oauth, allowedTeams } });
  allowedTeams.set(before.slack.team, ['office.example']);
  const world = await slackWorld({
    before,
    oauth: { ...oauth, allowedTeams },
    secretariat: () => ['Bea@office.example'],
  });
  expect(await scopesAsked(world)).toContain('users:read.email');
  await install(world);
  await world.adapter.start();
  const account = (name: string) =>
    ({ platform: 'slack', workspace: world.slack.team, id: world.slack.idOf(name) }) as const;
  const person = (name: string) => world.store.transaction(({ people }) => people.byAccount(account(name)));
  expect(await person('bea')).toMatchObject({ name: 'bea person', email: 'bea@office.example' });
  world.slack.extras.set(world.slack.idOf('guest'), { is_email_confirmed: false });
  await world.command('guest', 'profile');
  expect(await person('guest')).toMatchObject({ email: null });
});
