import { expect, test } from 'vitest';
import { slackNetwork } from './slack/network.ts';
import { slackWorld } from './slack/world.ts';
import { actionOf, openTeams, tenant, wordsOf } from './teams/workspace.ts';

const when = { day: '2026-05-20', time: '13:00', zone: 'Europe/Zurich', minutes: '60', repeat: 'once' };
const values = { group: 'cio-network', ...when, confirmed: 'yes' };
const none = { type: '', version: '', body: [] };

/** The bot in Slack and in Teams over one store, by signed requests on both sides. */
async function onBoth() {
  const inTeams = await openTeams();
  const { store, now, teams } = inTeams;
  const slack = await slackNetwork();
  const inSlack = await slackWorld({ before: { slack, store, now }, beside: teams.messenger });
  const personOf = (platform: 'slack' | 'teams', workspace: string, id: string) =>
    store.transaction(({ people }) => people.byAccount({ platform, workspace, id }));
  return { inTeams, inSlack, store, teams, slack, personOf };
}

test('by a one-time code a person of Teams and one of Slack become one; what they answer in Slack stands on the card in Teams at once, and the other way', async () => {
  const { inTeams, inSlack, teams, slack, personOf } = await onBoth();
  const { local, say, press, sent, connector } = inTeams;
  await local('secretariat-1', { how: 'typed', line: 'members add cio NP "Ana Ray" --email 29:ana@office.example' });
  await say('ana', 'help');
  await inSlack.command('ana', 'help');
  const [, code = ''] = /link (\w{4}-\w{4})/.exec(wordsOf(await say('ana', 'link'))) ?? [];
  const asked = await inSlack.command('ana', `link ${code}`);
  expect(asked.text).toContain('Are both accounts yours?');
  await inSlack.press('ana', 'Both are mine', asked.json.blocks);
  const ana = await personOf('teams', tenant, 'ana');
  expect(ana?.name).toBe('Ana Ray');
  expect((await personOf('slack', slack.team, slack.idOf('ana')))?.id).toBe(ana?.id);
  // The other side is told.
  expect(sent().map(wordsOf).join()).toContain('This account is now linked with');

  expect(wordsOf(await say('ana', 'profile account teams'))).toContain('written to at Teams');
  const before = connector.asked.length;
  await local('secretariat-1', { how: 'submitted', command: 'meetings schedule', values });
  // It is night where she is.
  await inSlack.later('PT12H');
  const letters = connector.asked.slice(before).filter(({ path }) => path.endsWith('a:ana/activities'));
  expect(letters).toHaveLength(1);
  const card = letters[0]?.body.attachments?.[0]?.content ?? none;
  expect(wordsOf(card)).toContain('[Yes]');

  const count = connector.asked.length;
  await inSlack.command('ana', 'meetings answer "20 May 2026" yes');
  const changes = connector.asked.slice(count).filter(({ method }) => method === 'PUT');
  expect(changes.map(({ body }) => wordsOf(body.attachments?.[0]?.content ?? none)).join()).toContain(
    'Your answer: yes',
  );

  await press('ana', actionOf(card, 'No'), {}, { replyToId: 'letter-1' });
  await teams.stop();
  expect((await inSlack.command('ana', 'meetings')).text).toContain('you are not coming');
});
