import { expect, test } from 'vitest';
import { openTeams, tenant, wordsOf } from './workspace.ts';

const channel = { id: '19:cio@thread.tacv2;messageid=17', conversationType: 'channel', tenantId: tenant };

test('the bot is spoken to in every way that Teams writes it', async () => {
  const { activity, post, sent, account } = await openTeams();
  const mention = { type: 'mention', mentioned: { id: account.id, name: account.name } };
  const withText = { ...mention, text: `<at>${account.name}</at>` };
  const cases: [text: string, entities: object[]][] = [
    ['<at>WILD Bot</at>&nbsp;groups', [withText]],
    ['<at>WILD Bot</at> groups', [mention]],
    ['<at>wild bot</at> groups', [withText]],
    ['<at id="0">WILD Bot</at> groups', [mention]],
    ['/groups', []],
    ['/WILD Bot groups', []],
  ];
  for (const [text, entities] of cases) {
    const before = sent().length;
    const said = activity('ana', { text, conversation: channel, entities });
    expect((await post({ ...said })).status, text).toBe(200);
    expect(wordsOf(sent()[before] ?? { type: '', version: '', body: [] }), text).toContain('CIO Network');
  }
});

test('what a person wrote is not rewritten by Teams: no date of theirs is a date of the client', async () => {
  const { say, local } = await openTeams();
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Ana Ray" --email 29:ana@office.example' });
  const values = {
    group: 'cio-network',
    title: 'Due {{DATE(2026-05-01T00:00:00Z)}} or {{time(2026-05-01T00:00:00Z)}}',
  };
  await local('secretariat-1', { how: 'submitted', command: 'actions add', values });
  const card = JSON.stringify(await say('ana', 'actions cio'));
  expect(card).toContain('DATE(2026-05-01');
  expect(card).not.toMatch(/\{\{(DATE|TIME)\(/i);
});

test('a message’s text becomes a title with its signs and its emoji', async () => {
  const { activity, post } = await openTeams({ isSecretariat: () => true });
  const content =
    '<p>Send &quot;open&quot; items, a&lt;b and c&gt;d &amp;lt; &#39;ok&#39; <emoji id="smile" alt="😀" title="Smile"></emoji></p>';
  const value = {
    commandId: 'actionsAdd',
    messagePayload: { body: { contentType: 'html', content } },
  };
  const { body } = await post(activity('ana', { type: 'invoke', name: 'composeExtension/fetchTask', value }));
  expect(JSON.stringify(body)).toContain(JSON.stringify('Send "open" items, a<b and c>d &lt; \'ok\' 😀').slice(1, -1));
});

test('a team that is renamed renames its first channel', async () => {
  const { say, activity, post, store, teams, local } = await openTeams({ isSecretariat: () => true });
  await local('secretariat-1', { how: 'typed', line: 'help' });
  const team = { id: '19:team@thread.tacv2', name: 'WILD' };
  const conversation = { id: team.id, conversationType: 'channel', tenantId: tenant };
  await say('sec', 'channel bind cio', { conversation });
  await teams.stop();
  const channelData = { tenant: { id: tenant }, team: { ...team, name: 'WILD CIOs' }, eventType: 'teamRenamed' };
  await post(activity('sec', { type: 'conversationUpdate', conversation, channelData }));
  await teams.stop();
  const bound = await store.transaction(({ channels }) => channels.get('teams', tenant, team.id));
  expect(bound).toMatchObject({ name: 'WILD CIOs' });
});

test('of two people of one name the mentioned one is meant; in plain words a mention is their name', async () => {
  const { local, activity, post, sent, say, connector, account } = await openTeams();
  const at = (id: string) => ({ type: 'mention', text: '<at>Ana María García</at>', mentioned: { id, name: 'Ana' } });
  const bot = { type: 'mention', text: `<at>${account.name}</at>`, mentioned: { id: account.id, name: account.name } };
  const from = (id: string) => ({ id: `29:${id}`, aadObjectId: id, name: 'Ana María García' });
  const add = (office: string, email: string) =>
    local('secretariat-1', { how: 'typed', line: `members add cio ${office} "Ana María García" --email ${email}` });
  await add('CH', '29:ana1@office.example');
  await add('FR', '29:ana2@office.example');
  for (const id of ['ana1', 'ana2']) {
    await say(id, 'help', { from: from(id) });
    connector.members.set(`29:${id}`, { id: `29:${id}`, aadObjectId: id });
  }
  const type = async (words: string, entities: object[]) => {
    const before = sent().length;
    const said = activity('ana1', {
      from: from('ana1'),
      text: `<at>WILD Bot</at> ${words}`,
      conversation: channel,
      entities: [bot, ...entities],
    });
    expect((await post(said)).status).toBe(200);
    return wordsOf(sent()[before] ?? { type: '', version: '', body: [] });
  };
  const whois = 'whois <at>Ana María García</at>';
  expect(await type(whois, [at('29:ana2')])).toContain('France');
  expect(await type(whois, [at('29:ana1')])).toContain('Switzerland');
  // Without the roster the name alone is left, and two people have it.
  connector.failsReads({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } });
  expect(await type(whois, [at('29:ana2')])).toContain('Did you mean');
});
