import { expect, test } from 'vitest';
import { countTransactions } from '../../transactions.ts';
import type { Card } from './connector.ts';
import { actionOf, openTeams, tenant, wordsOf } from './workspace.ts';

type Result = { content: Card; preview: { content: { title: string; text?: string } } };

/** The bot with Bo, who chairs the CIO Network. */
async function withChair() {
  const teams = await openTeams();
  const { local, say, activity, post } = teams;
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Bo Ray" --email 29:bo@office.example' });
  await local('secretariat-1', { how: 'typed', line: 'chair confirm cio "Bo Ray"' });
  await say('bo', 'help');
  const between = { id: '19:ana_bo@unq.gbl.spaces', conversationType: 'personal', tenantId: tenant };
  const search = async (from: string, commandId: string, words?: string, queryOptions = { skip: 0, count: 25 }) => {
    const parameter = words === undefined ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words };
    const value = { commandId, parameters: [parameter], queryOptions };
    const sent = activity(from, { type: 'invoke', name: 'composeExtension/query', value, conversation: between });
    return (await post(sent)).body.composeExtension;
  };
  const typeAhead = async (from: string, dataset: string, queryText: string) => {
    const value = { queryText, queryOptions: { skip: 0, top: 15 }, dataset };
    const sent = activity(from, { type: 'invoke', name: 'application/search', value, replyToId: 'card-1' });
    return (await post(sent)).body;
  };
  const titles = async (...asked: Parameters<typeof search>) =>
    ((await search(...asked)).attachments as Result[]).map(({ preview }) => preview.content.title);
  return { ...teams, search, titles, typeAhead };
}

test('a search finds meetings and action items, by words; the card says what it is, and each reader opens it for themselves', async () => {
  const { search, titles, press, local } = await withChair();
  const given = { group: 'cio-network', title: 'Share the code book' };
  await local('secretariat-1', { how: 'submitted', command: 'actions add', values: given });
  expect((await titles('bo', 'findMeetings')).length).toBeGreaterThan(2);
  expect(await titles('bo', 'findMeetings', 'decem')).toEqual([expect.stringContaining('9 December 2026')]);
  expect(await titles('bo', 'findActions', 'book')).toEqual(['CIO-1 Share the code book']);
  expect((await titles('bo', 'findMeetings', '', { skip: 1, count: 1 })).length).toBe(1);
  const { attachments } = await search('bo', 'findMeetings', 'decem');
  const [{ content, preview }] = attachments;
  expect(preview.content.text).toContain('you have not answered');
  expect(JSON.stringify(content)).not.toContain('you have not answered');
  expect(wordsOf((await press('bo', actionOf(content, 'Open'))).value)).toContain('9 December 2026');
  expect((await search('bo', 'findActions', 'zzz')).text).toBe('Nothing found.');
  // A guest is told why there is nothing to find.
  expect(await search('cy', 'findMeetings')).toEqual({ type: 'message', text: expect.stringContaining('members') });
});

test('the chat of two people is not the asker’s own with the bot: letters go on to that', async () => {
  const { search, store } = await withChair();
  const own = () => store.transaction(({ teamsConversations }) => teamsConversations.personal(tenant, 'bo'));
  await search('bo', 'findMeetings');
  expect(await own()).toMatchObject({ id: 'a:bo' });
});

test('a list of choices that is too long for a card is searched while somebody types', async () => {
  const { say, typeAhead } = await withChair();
  const { card } = actionOf(await say('bo', 'meetings schedule'), 'Fill it in here');
  const zone = card?.body.find(({ id }) => id === 'input.zone');
  expect(zone).toMatchObject({
    type: 'Input.ChoiceSet',
    value: 'Europe/Zurich',
    choices: [{ title: 'Europe/Zurich', value: 'Europe/Zurich' }],
    'choices.data': { type: 'Data.Query', dataset: 'meetings schedule#zone' },
  });
  expect(await typeAhead('bo', 'meetings schedule#zone', 'kathm')).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: [{ title: expect.stringMatching(/^Asia\/Kath/), value: expect.stringMatching(/^Asia\/Kath/) }] },
  });
  for (const dataset of ['nonsense', 'meetings schedule#nonsense', 'no command#zone'])
    expect((await typeAhead('bo', dataset, 'e')).value.results, dataset).toEqual([]);
});

test('neither a search nor what is suggested can write', async () => {
  const { search, typeAhead, store, teams } = await withChair();
  await search('bo', 'findMeetings');
  await teams.stop();
  const count = countTransactions(store);
  await search('bo', 'findMeetings', 'cio');
  await search('bo', 'findActions', 'cio');
  for (const dataset of ['meetings schedule#zone', 'actions add#owner']) await typeAhead('bo', dataset, 'e');
  await teams.stop();
  expect(count.writing).toBe(0);
});

test('who is not known yet is read in the roster before anything is shown to them: nobody becomes a stranger by looking', async () => {
  const { search, say, local, store, connector } = await withChair();
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Ana Ray" --email 29:ana@office.example' });
  const missing = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
  for (let n = 0; n < 4; n += 1) {
    connector.failsReads(missing);
    expect((await search('ana', 'findMeetings')).text).toContain('Please try again in a minute');
  }
  await say('ana', 'help');
  const ana = { platform: 'teams', workspace: tenant, id: 'ana' } as const;
  expect(await store.transaction(({ people }) => people.byAccount(ana))).toMatchObject({ name: 'Ana Ray' });
});
