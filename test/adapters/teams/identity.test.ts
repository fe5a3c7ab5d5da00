import { expect, test } from 'vitest';
import { secretariatOf } from '../../../src/setup/bot.ts';
import { readConfig } from '../../../src/setup/config.ts';
import { openTeams, tenant, wordsOf } from './workspace.ts';

const second = 'ffffffff-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const account = (id: string, workspace = tenant) => ({ platform: 'teams', workspace, id }) as const;
/** Where someone of the second tenant writes. */
const abroad = (from: string) => ({
  conversation: { id: `a:${from}`, conversationType: 'personal', tenantId: second },
  channelData: { tenant: { id: second } },
});
const settings = {
  TEAMS_CLIENT_ID: tenant,
  TEAMS_CLIENT_SECRET: 's',
  TEAMS_TENANT_ID: tenant,
  PUBLIC_URL: 'https://a.example',
};

test('an address is somebody only in the tenant that owns its domain; another tenant’s administrator takes nobody over', async () => {
  const read = readConfig({ ...settings, SECRETARIAT: 'boss@office.example,chief@far.example' });
  if (!('config' in read)) throw new Error(read.faults.join());
  const isSecretariat = secretariatOf(read.config);
  const tenants = [
    { id: tenant, domains: [] },
    { id: second, domains: ['far.example'] },
  ];
  const { say, store, local, connector } = await openTeams({ tenants, isSecretariat });
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Ana Ray" --email ana@office.example' });
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Far Ray" --email 29:far@far.example' });
  // Their administrator has written our people's addresses into their own directory.
  connector.emails.set('29:thief', 'ana@office.example');
  connector.emails.set('29:boss', 'boss@office.example');
  connector.emails.set('29:far', '29:far@far.example');
  connector.emails.set('29:chief', 'chief@far.example');
  expect(wordsOf(await say('thief', 'members cio', abroad('thief')))).toContain('Only members of a group can do that');
  await say('thief', 'help', abroad('thief'));
  await say('boss', 'help', abroad('boss'));
  await say('far', 'help', abroad('far'));
  await say('chief', 'help', abroad('chief'));
  const person = (id: string, workspace: string) =>
    store.transaction(({ people }) => people.byAccount(account(id, workspace)));
  expect(await person('thief', second)).toMatchObject({ email: null });
  expect(await person('boss', second)).toMatchObject({ email: null, secretariat: false });
  // The tenant that owns the domain says who its people are, but gives nobody the secretariat's role.
  expect(await person('far', second)).toMatchObject({ name: 'Far Ray' });
  expect(await person('chief', second)).toMatchObject({ secretariat: false });
  await say('boss', 'help');
  expect(await person('boss', tenant)).toMatchObject({ secretariat: true });
});

test('one failed look at the roster makes nobody a stranger: they are asked to try again, and then they are known', async () => {
  const { say, store, local, connector } = await openTeams();
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Ana Ray" --email 29:ana@office.example' });
  const person = () => store.transaction(({ people }) => people.byAccount(account('ana')));
  connector.failsReads({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } });
  expect(wordsOf(await say('ana', 'help'))).toContain('Please try again in a minute');
  expect(await person()).toBeUndefined();
  await say('ana', 'help');
  expect(await person()).toMatchObject({ name: 'Ana Ray' });
});

test('a person never listed by Teams is a guest in the end', async () => {
  const { say, connector } = await openTeams();
  const missing = { status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } };
  connector.failsReads(missing, missing, missing);
  for (let n = 0; n < 2; n += 1) expect(wordsOf(await say('ana', 'help'))).toContain('Please try again');
  expect(wordsOf(await say('ana', 'help'))).toContain('Join a group');
});

test('TEAMS_ALLOWED_TENANTS names tenants, each with the mail domains it owns', () => {
  const read = (list: string) => {
    const found = readConfig({ ...settings, TEAMS_ALLOWED_TENANTS: list });
    return 'config' in found ? found.config.TEAMS_ALLOWED_TENANTS : found.faults;
  };
  expect(read(`${tenant}, ${second}=Far.Example,${second}=far.org`)).toEqual([
    [tenant],
    [second, 'far.example'],
    [second, 'far.org'],
  ]);
  const fault = 'TEAMS_ALLOWED_TENANTS must name mail domains after =, such as wipo.int.';
  for (const domain of ['', 'not a domain']) expect(read(`${second}=${domain}`)).toEqual([fault]);
});
