import { expect, test } from 'vitest';
import { send } from '../../workspace.ts';
import { clientId, openTeams, tenant } from './workspace.ts';

test('only what the Bot Framework signed for us, here and now, gets in; the rest is refused and writes nothing', async () => {
  const { post, activity, genuine, connector, store, botToken } = await openTeams();
  const said = activity('ana', { text: 'help' });
  const sign = (claims: object, how?: object) => connector.token({ ...genuine, ...claims }, how);
  const elsewhere = { ...said, serviceUrl: 'https://evil.example/' };
  const abroad = { ...said, channelData: { tenant: { id: clientId } } };
  const mixed = { ...said, conversation: { ...said.conversation, tenantId: clientId } };
  const entra = { iss: `${connector.url}/${tenant}/v2.0`, tid: tenant, serviceurl: undefined };
  const foreign = { iss: `https://sts.windows.net/${clientId}/`, tid: clientId };
  const cases: [what: string, body: unknown, token: string | undefined, status: number][] = [
    ['no token', said, '', 401],
    ['garbage', said, 'garbage', 401],
    ['serviceurl claim differs', said, sign({ serviceurl: 'https://smba.trafficmanager.net/emea/' }), 401],
    ['no serviceurl claim', said, sign({ serviceurl: undefined }), 401],
    ['wrong audience', said, sign({ aud: tenant }), 401],
    ['expired', said, sign({ exp: 1_700_000_000 }), 401],
    ['alg none', said, sign({}, { alg: 'none' }), 401],
    ['another key', said, sign({}, { stranger: true }), 401],
    ['other issuer', said, sign({ iss: 'https://issuer.example' }), 401],
    ['Entra, home tenant', said, sign(entra), 401],
    ['Entra, home tenant, v1', said, sign({ iss: `https://sts.windows.net/${tenant}/`, tid: tenant }), 401],
    ['Entra, another tenant', abroad, sign(foreign), 401],
    ['Entra, any serviceUrl', elsewhere, sign({ ...entra, serviceurl: elsewhere.serviceUrl }), 401],
    ['a host that is not Teams', elsewhere, sign({ serviceurl: elsewhere.serviceUrl }), 403],
    ['another tenant', abroad, sign({}), 403],
    ['two tenants, one of them ours', mixed, sign({}), 403],
    ['no tenant', { ...said, channelData: {}, conversation: { id: 'a:ana' } }, sign({}), 403],
    ['no activity', {}, sign({}), 400],
    ['not JSON', '{', sign({}), 400],
    ['a list', [], sign({}), 400],
  ];
  for (const [what, body, token, status] of cases) expect((await post(body, token)).status, what).toBe(status);
  expect(connector.asked).toEqual([]);
  expect(await store.transaction((tables) => tables.teamsConversations.latest(tenant))).toBeUndefined();
  expect((await post(said)).status).toBe(200);
  expect(connector.asked).toHaveLength(1);
  expect(connector.asked[0]?.token).toBe(`Bearer ${botToken}`);
});

test('without sign-in, for the local client, only this machine is written to', async () => {
  const { post, activity, connector } = await openTeams({ skipAuth: true });
  const said = activity('ana', { text: 'help' });
  expect((await post({ ...said, serviceUrl: 'https://smba.trafficmanager.net/emea' }, '')).status).toBe(403);
  expect(connector.asked).toEqual([]);
  expect((await post(said, '')).status).toBe(200);
  expect(connector.asked).toHaveLength(1);
  expect(connector.asked[0]?.token).toBeUndefined();
});

test('a body larger than the SDK’s own limit is read, one over ours is refused', async () => {
  const { post, activity } = await openTeams();
  expect((await post({ ...activity('ana', { text: 'help' }), note: 'x'.repeat(300_000) })).status).toBe(200);
  expect((await post({ ...activity('ana', { text: 'help' }), note: 'x'.repeat(1_100_000) })).status).toBe(413);
});

test('without sign-in a request is taken only from this machine itself: under its own name, and not passed on', async () => {
  const { url, activity } = await openTeams({ skipAuth: true });
  const said = (headers: Record<string, string>) =>
    send(url, 'POST', '/api/messages', JSON.stringify(activity('ana', { text: 'help' })), {
      'content-type': 'application/json',
      ...headers,
    });
  expect((await said({ host: 'evil.example' })).status).toBe(421);
  expect((await said({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
  expect((await said({})).status).toBe(200);
});
