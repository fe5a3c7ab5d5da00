import { expect, test } from 'vitest';
import { openConnector } from './connector.ts';
import { actionOf, openTeams, tenant, wordsOf } from './workspace.ts';

const refused = { status: 403, body: { error: { code: 'NotEnoughPermissions' } } };
const broken = { status: 502, body: '<html>' };

test('a welcome that could not be sent is sent when Teams tells of the installation again', async () => {
  const { activity, post, connector, sent } = await openTeams();
  const installed = activity('ana', { type: 'installationUpdate', action: 'add' });
  connector.fails(refused);
  expect((await post(installed)).status).toBe(500);
  expect((await post(installed)).status).toBe(200);
  expect(sent().slice(1).map(wordsOf).join()).toContain('Hello, I am WILD Bot');
  const count = connector.asked.length;
  await post(activity('ana', { type: 'installationUpdate', action: 'add' }));
  expect(connector.asked).toHaveLength(count);
});

test('after a 5xx a personal answer is sent once more, and then Teams is told to bring the message again', async () => {
  const { activity, post, connector } = await openTeams();
  const said = activity('ana', { text: 'groups' });
  connector.fails(broken);
  expect((await post(said)).status).toBe(200);
  expect(connector.asked).toHaveLength(2);
  const other = activity('ana', { text: 'help' });
  connector.fails(broken, broken);
  expect((await post(other)).status).toBe(500);
  expect((await post(other)).status).toBe(200);
  expect(connector.asked).toHaveLength(5);
});

test('a letter stays when its button only opens something; one that the press settles becomes the answer', async () => {
  const { say, press, connector, sent, local, jobs, teams, store } = await openTeams();
  await say('ana', 'help');
  await say('ana', 'join cio NP --first Ana --last Ray --position CIO --email 29:ana@office.example');
  const [request] = await store.transaction((tables) => tables.joinRequests.pending());
  await local('secretariat-1', { how: 'pressed', command: 'requests approve', values: { request: request?.id ?? '' } });
  await jobs.settle();
  const letter = sent().at(-1);
  if (!letter) throw new Error('no letter came');
  const title = letter.body
    .flatMap(({ actions }) => actions ?? [])
    .find(({ type }) => type === 'Action.Execute')?.title;
  const before = connector.asked.length;
  const body = await press('ana', actionOf(letter, title ?? ''), {}, { replyToId: 'letter-1' });
  await teams.stop();
  expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: 'The answer is below.' });
  expect(connector.asked.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /v3/conversations/a:ana/activities',
  ]);
});

test('while Microsoft’s keys cannot be read, what comes is to come again; forged key ids are refused without asking for each', async () => {
  const { activity, post, connector, genuine } = await openTeams();
  connector.keysDown(true);
  expect((await post(activity('ana', { text: 'help' }))).status).toBe(503);
  connector.keysDown(false);
  expect((await post(activity('ana', { text: 'help' }))).status).toBe(200);
  const count = connector.keyReads.length;
  for (let n = 0; n < 20; n += 1) {
    const forged = connector.token(genuine, { kid: `forged-${n}`, stranger: true });
    expect((await post(activity('ana', { text: 'help' }), forged)).status).toBe(401);
  }
  expect(connector.keyReads).toHaveLength(count);
});

test('a login that hangs ends at its time-out, and does not block the conversation', async () => {
  const asked = Promise.withResolvers<void>();
  const never = new Promise<string>(() => undefined);
  let isHanging = true;
  const connector = await openConnector();
  const { activity, post, timeOut } = await openTeams({
    connector,
    token: () => {
      asked.resolve();
      return isHanging ? never : connector.token({ aud: 'https://api.botframework.com' });
    },
  });
  const first = post(activity('ana', { text: 'help' }));
  await asked.promise;
  isHanging = false;
  timeOut();
  await first;
  expect((await post(activity('ana', { text: 'help' }))).status).toBe(200);
  expect(connector.asked.length).toBeGreaterThan(0);
});

test('it is ready only while Microsoft gives it a token', async () => {
  expect(await (await openTeams()).teams.isReady()).toBe(true);
  const token = () => Promise.reject(new Error('AADSTS7000215: Invalid client secret provided'));
  expect(await (await openTeams({ token })).teams.isReady()).toBe(false);
});

test('a conversation that does not say its kind is taken for shared: the answer is for the asker alone', async () => {
  const { activity, post, connector } = await openTeams();
  await post({ ...activity('ana', { text: 'profile' }), conversation: { id: '19:somewhere', tenantId: tenant } });
  expect(connector.asked[0]).toMatchObject({ targeted: true });
});

test('a locale that is none costs nobody their answer', async () => {
  const { activity, post, sent } = await openTeams();
  const { status } = await post({ ...activity('ana', { text: 'help' }), locale: 'x'.repeat(60) });
  expect(status).toBe(200);
  expect(sent()).toHaveLength(1);
});

test('the bot asks nobody to sign in, so what comes of a sign-in gets an error, and no token is asked for', async () => {
  const { activity, post, connector, store, teams } = await openTeams();
  const values = {
    'signin/verifyState': { state: '123456' },
    'signin/tokenExchange': { id: 'a', connectionName: 'graph', token: 'b' },
    'signin/failure': { code: 'resourcematchfailed', message: 'Resource match failed' },
  };
  for (const [name, value] of Object.entries(values)) {
    const { status, body } = await post(activity('ana', { type: 'invoke', name, value }));
    expect([name, status, body?.type]).toEqual([name, 200, 'application/vnd.microsoft.error']);
  }
  await teams.stop();
  expect([...connector.asked, ...connector.reads]).toEqual([]);
  const ana = { platform: 'teams', workspace: tenant, id: 'ana' } as const;
  expect(await store.transaction(({ people }) => people.byAccount(ana))).toBeUndefined();
});

test('an answer that cannot be sent below a letter or a home takes the pressed card’s place: a press is never without answer', async () => {
  const { say, press, connector, teams } = await openTeams();
  await say('ana', 'home');
  const data = { wild: { how: 'pressed', command: 'groups', values: {} } };
  const groups = { type: 'Action.Execute', title: 'Groups', verb: 'groups', data };
  // One for the home, which is drawn anew, and one for the answer.
  connector.fails(refused, refused);
  const body = await press('ana', groups, {}, { replyToId: `message-${connector.asked.length}` });
  await teams.stop();
  expect(wordsOf(body.value)).toMatch(/^Groups/);
});

test('a message to which Teams gives no id is not changed later, and its conversation is not taken for gone', async () => {
  const { say, connector, store, local, teams } = await openTeams();
  await say('ana', 'help');
  await local('secretariat-1', { how: 'typed', line: 'help' });
  const destination = { platform: 'teams', workspace: tenant, kind: 'person', id: 'ana' } as const;
  const more = {
    id: 'd',
    key: 'k',
    readerId: null,
    attempts: 1,
    until: null,
    resent: false,
    byDayIn: null,
    withdrawn: null,
    putAt: Temporal.Instant.from('2026-04-16T15:00:00Z'),
  };
  const delivery = { ...more, view: { body: [] }, destination };
  connector.fails({ status: 201, body: {} });
  const messageId = await teams.messenger.send(delivery);
  await teams.stop();
  const count = connector.asked.length;
  connector.fails({ status: 404 });
  await expect(teams.messenger.update?.(delivery, messageId)).rejects.toMatchObject({ trouble: { kind: 'refused' } });
  expect(connector.asked).toHaveLength(count);
  expect(await store.transaction(({ teamsConversations }) => teamsConversations.personal(tenant, 'ana'))).toBeDefined();
});

test('while Microsoft’s keys cannot be read again, forged ids do not ask for them each time', async () => {
  const { activity, post, connector, genuine, later } = await openTeams();
  expect((await post(activity('ana', { text: 'help' }))).status).toBe(200);
  await later('PT10M');
  connector.keysDown(true);
  const count = connector.keyReads.length;
  for (let n = 0; n < 5; n += 1) {
    const forged = connector.token(genuine, { kid: `forged-${n}`, stranger: true });
    expect((await post(activity('ana', { text: 'help' }), forged)).status).toBe(401);
  }
  expect(connector.keyReads).toHaveLength(count + 1);
  expect((await post(activity('ana', { text: 'help' }))).status).toBe(200);
});
