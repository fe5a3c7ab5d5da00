import { expect, test } from 'vitest';
import { actionOf, openTeams, wordsOf } from './workspace.ts';

test('a request that the Connector does not answer is given up; a letter is sent again later, and says so', async () => {
  const { say, connector, timeOut, store, jobs, later, local, faults } = await openTeams();
  await say('ana', 'help');
  await say('ana', 'join cio NP --first Ana --last Ray --position CIO --email 29:ana@office.example');
  const [request] = await store.transaction((tables) => tables.joinRequests.pending());
  await local('secretariat-1', { how: 'pressed', command: 'requests approve', values: { request: request?.id ?? '' } });
  connector.fails('hang');
  const asked = connector.nextAsked();
  const settled = jobs.settle();
  await asked;
  const count = connector.asked.length;
  timeOut();
  await settled;
  expect(faults).toHaveLength(1);
  expect(connector.asked).toHaveLength(count);
  await later('PT1M');
  expect(connector.asked).toHaveLength(count);
  await later('PT10M');
  expect(connector.asked).toHaveLength(count + 1);
  const again = connector.asked.at(-1)?.body.attachments?.[0]?.content;
  expect(wordsOf(again ?? { type: '', version: '', body: [] })).toContain('Sent again after an interruption');
});

test('an answer that the Connector does not take is not tried again: it may have come through', async () => {
  const { activity, post, connector, timeOut } = await openTeams();
  connector.fails('hang');
  const asked = connector.nextAsked();
  const said = activity('ana', { text: 'groups' });
  const turned = post(said);
  await asked;
  timeOut();
  expect((await turned).status).toBe(200);
  await post(said);
  expect(connector.asked).toHaveLength(1);
});

test('an invoke that takes too long is answered at once, and its answer follows', async () => {
  const { say, press, connector, endInvokeTimeout, activity, post, teams, sent } = await openTeams();
  const help = await say('ana', 'help');
  // Bo is new, and Teams takes its time to say who that is.
  const gate = Promise.withResolvers<void>();
  connector.holdReads(gate.promise);
  for (const [name, label] of [
    ['bo', 'Groups'],
    ['cy', 'Join a group'],
  ] as const) {
    const read = connector.nextRead();
    const answer = press(name, actionOf(help, label), {}, { conversation: { ...activity(name).conversation } });
    await read;
    endInvokeTimeout();
    const body = await answer;
    const words = label === 'Groups' ? body.value : body.task.value;
    expect(words, label).toBe('One moment, please. The answer follows.');
  }
  const before = sent().length;
  gate.resolve();
  await teams.stop();
  const late = sent().slice(before).map(wordsOf).join('\n');
  expect(late).toContain('next meeting');
  expect(late).toContain('[Open the form]');
  expect((await post(activity('ana', { text: 'help' }))).status).toBe(200);
});

test('what takes a second shows that the bot writes; what is answered before shows nothing', async () => {
  const { activity, post, connector, passASecond, teams } = await openTeams();
  await post(activity('ana', { text: 'help' }));
  passASecond();
  await teams.stop();
  expect(connector.asked.map(({ body }) => body.type)).toEqual(['message']);
  const gate = Promise.withResolvers<void>();
  connector.holdReads(gate.promise);
  const read = connector.nextRead();
  const answered = post(activity('bo', { text: 'help' }));
  await read;
  const asked = connector.nextAsked();
  passASecond();
  await asked;
  gate.resolve();
  expect((await answered).status).toBe(200);
  await teams.stop();
  expect(connector.asked.slice(1).map(({ body, path }) => `${body.type} ${path}`)).toEqual([
    'typing /v3/conversations/a:bo/activities',
    'message /v3/conversations/a:bo/activities',
  ]);
});
