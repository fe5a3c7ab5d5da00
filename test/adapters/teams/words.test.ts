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
