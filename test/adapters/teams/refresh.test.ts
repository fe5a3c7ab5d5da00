import { expect, test } from 'vitest';
import { refreshDataOf } from '../../../adapters/teams/action-data.ts';
import { countTransactions } from '../../transactions.ts';
import { actionOf, openTeams, wordsOf } from './workspace.ts';

/** The bot with Bo, who chairs the CIO Network. */
async function withChair() {
  const teams = await openTeams();
  await teams.local('secretariat-1', {
    how: 'typed',
    line: 'members add cio CH "Bo Ray" --email 29:bo@office.example',
  });
  await teams.local('secretariat-1', { how: 'typed', line: 'chair confirm cio "Bo Ray"' });
  await teams.say('bo', 'help');
  const titles = async () =>
    (await teams.store.transaction(({ actionItems }) => actionItems.page({}, { offset: 0, limit: 100 }))).rows.map(
      ({ title }) => title,
    );
  /** Posts what a client sends when it refreshes a card by itself. */
  const refresh = async (from: string, data: object) => {
    const action = { type: 'Action.Execute', verb: 'refresh', data };
    const value = { trigger: 'automatic', action };
    return (await teams.post(teams.activity(from, { type: 'invoke', name: 'adaptiveCard/action', value }))).body;
  };
  return { ...teams, titles, refresh };
}

test('a form sent from a message makes one action item; its answer asks for no refresh', async () => {
  const { say, press, titles } = await withChair();
  const { card } = actionOf(await say('bo', 'actions add'), 'Fill it in here');
  const given = { 'input.group': 'cio-network', 'input.title': 'Share the code book' };
  const done = await press('bo', actionOf(card ?? (await say('bo', 'help')), 'Send'), given);
  expect(wordsOf(done.value)).toContain('CIO-1 is on the list');
  expect(done.value.refresh).toBeUndefined();
  expect((await titles()).filter((title) => title === 'Share the code book')).toHaveLength(1);
});

test('a refresh cannot write: not with the data of a press, not with a command that writes', async () => {
  const { titles, refresh, store, teams } = await withChair();
  const before = await titles();
  const values = { group: 'cio-network', title: 'Made by a refresh' };
  await teams.stop();
  const count = countTransactions(store);
  const pressed = await refresh('bo', { wild: { how: 'submitted', command: 'actions add', values } });
  const marked = await refresh('bo', refreshDataOf({ command: 'actions add', values }));
  for (const body of [pressed, marked]) expect(body).toMatchObject({ type: 'application/vnd.microsoft.error' });
  expect(await titles()).toEqual(before);
  expect(count.writing).toBe(0);
});

test('someone unknown who refreshes is enrolled first, and sees what a guest may see', async () => {
  const { refresh, store } = await withChair();
  const card = (await refresh('new', refreshDataOf({ command: 'groups', values: {} }))).value;
  expect(wordsOf(card)).toContain('CIO Network');
  const person = await store.transaction(({ people }) =>
    people.byAccount({ platform: 'teams', workspace: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', id: 'new' }),
  );
  expect(person).toBeDefined();
});

test('a slow refresh leaves the card that all have: an error would stay on it', async () => {
  const { refresh, endInvokeTimeout, store } = await withChair();
  const gate = Promise.withResolvers<void>();
  const { transaction } = store;
  const asked = Promise.withResolvers<void>();
  store.transaction = async (work) => {
    asked.resolve();
    await gate.promise;
    return transaction(work);
  };
  const answer = refresh('bo', refreshDataOf({ command: 'groups', values: {} }));
  await asked.promise;
  endInvokeTimeout();
  expect(await answer).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  gate.resolve();
});
