import { expect, test } from 'vitest';
import { actionOf, openTeams, tenant, wordsOf } from './workspace.ts';

test('command in, card out; a button opens its form as a dialog, problems stand beside fields, and the letter goes out', async () => {
  const teams = await openTeams();
  const { say, press, store, connector, jobs } = teams;
  const help = await say('ana', '/wild help');
  expect(help).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  // Commands go bare in Teams: no slash word of another platform's.
  expect(wordsOf(help)).toContain('help join');
  expect(wordsOf(help)).not.toContain('/wild');
  expect(wordsOf(help)).toContain('ana');
  const opened = await press('ana', actionOf(help, 'Join a group'));
  const form = opened.task.value.card.content;
  expect(opened.task).toMatchObject({ type: 'continue', value: { title: 'Join a group' } });
  expect(wordsOf(form)).toContain('<input.email=29:ana@office.example>');
  const given = {
    'input.group': 'cio-network',
    'input.office': 'NP',
    'input.first': 'Ana',
    'input.last': 'Sharma',
    'input.position': 'CIO',
  };
  const wrong = await press('ana', actionOf(form, 'Send'), { ...given, 'input.email': 'nonsense' });
  const again = wrong.task.value.card.content;
  expect(wordsOf(again)).toContain('<input.email=nonsense>\nPlease give an e-mail address');
  expect(wordsOf(again)).toContain('<input.position=CIO>');
  const done = await press('ana', actionOf(again, 'Send'), { ...given, 'input.email': 'ana@office.example' });
  expect(wordsOf(done.task.value.card.content)).toContain('Your request to join the CIO Network for ');
  const [request] = await store.transaction((tables) => tables.joinRequests.pending());
  expect(request).toMatchObject({ officeCode: 'NP', email: 'ana@office.example' });
  await teams.local('secretariat-1', {
    how: 'pressed',
    command: 'requests approve',
    values: { request: request?.id ?? '' },
  });
  await jobs.settle();
  const letter = connector.asked.at(-1);
  expect(letter).toMatchObject({ method: 'POST', path: '/v3/conversations/a:ana/activities' });
  expect(wordsOf(teams.sent().at(-1) ?? help)).toContain('Welcome to the CIO Network');
  expect(letter?.body.summary).toContain('Welcome to the CIO Network');
});

test('a pressed card becomes the answer, for who pressed and then for good', async () => {
  const { say, press, connector, teams } = await openTeams();
  const open = actionOf(await say('ana', 'help'), 'Groups');
  expect(open).toMatchObject({ type: 'Action.Execute', verb: 'groups', fallback: { type: 'Action.Submit' } });
  const body = await press('ana', open, { command: 'leave', 'input.group': 'ai-tools', wild: 'x' });
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(wordsOf(body.value)).toContain('CIO Network');
  await teams.stop();
  expect(connector.asked.at(-1)).toMatchObject({ method: 'PUT', path: '/v3/conversations/a:ana/activities/card-1' });
});

test('an older client’s action comes as a message, and is the same press', async () => {
  const { say, activity, post, sent } = await openTeams();
  const open = actionOf(await say('ana', 'help'), 'Groups');
  await post(activity('ana', { value: open.fallback?.data }));
  expect(wordsOf(sent()[1] ?? (await say('ana', 'help')))).toContain('next meeting');
});

test('in a shared place only our mention is taken away, and the answer is for the asker alone', async () => {
  const { say, connector, account, store } = await openTeams();
  const conversation = { id: '19:general@thread.tacv2;messageid=17', conversationType: 'channel', tenantId: tenant };
  const mention = (id: string, name: string) => ({
    type: 'mention',
    mentioned: { id, name },
    text: `<at>${name}</at>`,
  });
  const entities = [mention(account.id, 'WILD Bot'), mention('29:bo', 'Bo')];
  const card = await say('ana', '<at>WILD Bot</at>\u00a0whois <at>Bo</at>', { conversation, entities });
  expect(wordsOf(card)).toContain('Only members of a group can do that');
  expect(connector.asked[0]).toMatchObject({
    targeted: true,
    path: '/v3/conversations/19:general@thread.tacv2;messageid=17/activities',
    body: { recipient: { id: '29:ana', isTargeted: true } },
  });
  const kept = await store.transaction((tables) => tables.teamsConversations.latest(tenant));
  expect(kept).toMatchObject({ id: '19:general@thread.tacv2', kind: 'channel' });
});

test('where it cannot be said to the asker alone, it is said in their own chat, with a word in place', async () => {
  const { say, connector } = await openTeams();
  const conversation = { id: '19:group', conversationType: 'groupChat', tenantId: tenant };
  connector.fails({ status: 400, body: { error: { code: 'BadArgument', message: 'no targeted messages' } } });
  const lost = await say('ana', 'groups', { conversation }).catch(() => undefined);
  const [, open, answer, word] = connector.asked;
  expect(lost).toBeDefined();
  expect(open).toMatchObject({ path: '/v3/conversations', body: { members: [{ id: 'ana' }] } });
  expect(answer).toMatchObject({ path: '/v3/conversations/a:opened-1/activities', targeted: false });
  expect(word).toMatchObject({ path: '/v3/conversations/19:group/activities', targeted: false });
  expect(word?.body).toMatchObject({ text: 'I have answered you in our personal chat.' });
  expect(word?.body.attachments).toBeUndefined();
});

test('a channel is bound from where it is, and the group’s letters come there', async () => {
  const { say, store, connector, jobs, local } = await openTeams();
  await say('sec', 'help');
  const person = await store.transaction((tables) =>
    tables.people.byAccount({ platform: 'teams', workspace: tenant, id: 'sec' }),
  );
  if (!person) throw new Error('nobody is known');
  await store.transaction((tables) => tables.people.save({ ...person, secretariat: true }));
  const conversation = { id: '19:cio@thread.tacv2', conversationType: 'channel', tenantId: tenant };
  expect(wordsOf(await say('sec', 'channel bind cio', { conversation }))).toContain(
    'is now connected to the CIO Network',
  );
  const values = { group: 'cio-network', progress: 'Under way', confirmed: 'yes' };
  await local('secretariat-1', { how: 'pressed', command: 'status post', values });
  const before = connector.asked.length;
  await jobs.settle();
  const post = connector.asked.slice(before).find(({ path }) => path.includes('19:cio@thread.tacv2'));
  expect(post).toMatchObject({ method: 'POST', targeted: false });
});

test('the same activity twice is answered once; the same id elsewhere is another', async () => {
  const { activity, post, connector } = await openTeams();
  const said = activity('ana', { text: 'groups' });
  const both = await Promise.all([post(said), post(said)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  await post(said);
  expect(connector.asked).toHaveLength(1);
  await post({ ...said, conversation: { ...said.conversation, id: 'a:other' } });
  expect(connector.asked).toHaveLength(2);
});

test('an invoke nobody knows is told so; edits, deletions and reactions are passed over', async () => {
  const { activity, post, connector } = await openTeams();
  const unknown = await post({ ...activity('ana', { type: 'invoke', name: 'fileConsent/invoke' }) });
  expect(unknown).toMatchObject({ status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error' } });
  const strange = await post({
    ...activity('ana', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: { action: 'x' } } } }),
  });
  expect(strange.body).toMatchObject({ statusCode: 400 });
  expect((await post({ ...activity('ana', { type: 'invoke', name: 'task/fetch', value: {} }) })).body.task.type).toBe(
    'message',
  );
  for (const type of ['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'endOfConversation']) {
    expect((await post({ ...activity('ana', { type, text: 'groups' }) })).status, type).toBe(200);
  }
  expect(connector.asked).toEqual([]);
});

test('one hello a place, however many events tell of the arrival; gone is gone until heard from again', async () => {
  const { activity, post, connector, store, sent, account } = await openTeams();
  const added = () => activity('ana', { type: 'conversationUpdate', membersAdded: [{ id: account.id }] });
  const installed = activity('ana', { type: 'installationUpdate', action: 'add', locale: 'fr-FR' });
  await Promise.all([post(installed), post({ ...installed, id: 'another' })]);
  await post(added());
  // To a person with their home, in their language.
  expect(connector.asked).toHaveLength(2);
  expect(sent().map(wordsOf).join()).toMatch(/Bonjour.*Ce qui vous concerne/s);
  const kept = () => store.transaction((tables) => tables.teamsConversations.personal(tenant, 'ana'));
  expect(await kept()).toMatchObject({ id: 'a:ana' });
  await post(activity('ana', { type: 'installationUpdate', action: 'remove' }));
  expect(await kept()).toBeUndefined();
  await post(activity('ana', { type: 'installationUpdate', action: 'add' }));
  expect(await kept()).toBeDefined();
  expect(connector.asked).toHaveLength(2);
  const chat = { id: '19:chat', conversationType: 'groupChat', tenantId: tenant };
  const here = () =>
    activity('ana', { type: 'conversationUpdate', membersAdded: [{ id: account.id }], conversation: chat });
  await post(here());
  await post(here());
  expect(connector.asked).toHaveLength(3);
  expect(wordsOf(sent()[2] ?? { type: '', version: '', body: [] })).toMatch(
    /channel bind.*\[Help\] \[Connect this channel\]/s,
  );
});

test('who speaks is known by their Entra id in their tenant, with the language and zone Teams tells', async () => {
  const { say, store } = await openTeams();
  await say('ana', 'help', { locale: 'fr-CH' });
  await say('guest', 'help', {
    from: { id: '29:guest', name: 'Guest', aadObjectId: 'guest', tenantId: 'home-tenant' },
    conversation: { id: '19:shared@thread.tacv2', conversationType: 'channel', tenantId: tenant },
  });
  await store.transaction(async (tables) => {
    const ana = await tables.people.byAccount({ platform: 'teams', workspace: tenant, id: 'ana' });
    expect(ana).toMatchObject({ zone: 'Asia/Kathmandu', locale: 'fr-CH', email: '29:ana@office.example' });
    expect(await tables.people.byAccount({ platform: 'teams', workspace: 'home-tenant', id: 'guest' })).toBeDefined();
  });
});

test('a message becomes an action item: its words are the title, its address where it came from', async () => {
  const { activity, post, press, store, say, local } = await openTeams();
  await say('ana', 'help');
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Ana Ray" --email 29:bo@office.example' });
  await local('secretariat-1', { how: 'typed', line: 'chair confirm cio "Ana Ray"' });
  const messagePayload = {
    body: { contentType: 'html', content: '<p>Share the <b>code</b>&nbsp;book &amp; more</p>' },
    linkToMessage: 'https://teams.microsoft.com/l/message/19:cio@thread.tacv2/1',
  };
  const value = { commandId: 'actionsAdd', messagePayload };
  const fetch = (from: string, more: object) =>
    post(activity(from, { type: 'invoke', name: 'composeExtension/fetchTask', value: more }));
  const form = (await fetch('bo', value)).body.task.value.card.content;
  expect(wordsOf(form)).toContain('<input.title=Share the code book & more>');
  const sending = actionOf(form, 'Send');
  const submitted = { commandId: 'actionsAdd', data: { ...sending.data, 'input.group': 'cio-network' } };
  const filled = { ...submitted, data: { ...submitted.data, 'input.title': 'Share the code book' } };
  const done = await post(activity('bo', { type: 'invoke', name: 'composeExtension/submitAction', value: filled }));
  expect(JSON.stringify(done.body)).toContain('CIO-1 is on the list');
  const [item] = await store.transaction(async ({ actionItems }) =>
    (await actionItems.page({}, { offset: 0, limit: 100 })).rows.filter(({ title }) => title === 'Share the code book'),
  );
  expect(item).toMatchObject({ source: messagePayload.linkToMessage });
  const odd = {
    ...value,
    messagePayload: { body: { contentType: 'html', content: '' }, linkToMessage: 'javascript:alert(1)' },
  };
  expect(JSON.stringify((await fetch('bo', odd)).body)).not.toContain('javascript');
  expect((await press('ana', sending, { 'input.group': 'cio-network', 'input.title': 'x' })).task.type).toBe(
    'continue',
  );
});

test('a chair posts a status update in a dialog; who is none is told so there', async () => {
  const { say, activity, post, press, store, local } = await openTeams();
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Bo Ray" --email 29:bo@office.example' });
  await local('secretariat-1', { how: 'typed', line: 'chair confirm cio "Bo Ray"' });
  await say('bo', 'help');
  const value = { commandId: 'statusPost' };
  const fetch = (from: string) => activity(from, { type: 'invoke', name: 'composeExtension/fetchTask', value });
  const form = (await post(fetch('bo'))).body.task.value.card.content;
  expect(wordsOf(form)).toContain('<input.progress=>');
  const empty = await press('bo', actionOf(form, 'Send'), { 'input.group': 'cio-network', 'input.progress': '' });
  expect(wordsOf(empty.task.value.card.content)).toContain('Please fill this in');
  const given = { 'input.group': 'cio-network', 'input.progress': 'Under way' };
  const done = await press('bo', actionOf(empty.task.value.card.content, 'Send'), given);
  expect(wordsOf(done.task.value.card.content)).toContain('[Confirm]');
  await press('bo', actionOf(done.task.value.card.content, 'Confirm'));
  const [group] = (await store.transaction(({ groups }) => groups.all())).filter(({ slug }) => slug === 'cio-network');
  const latest = await store.transaction(({ statusUpdates }) => statusUpdates.latest(group?.id ?? ''));
  expect(JSON.stringify(latest)).toContain('Under way');
  expect(JSON.stringify((await post(fetch('ana'))).body)).toContain('Only the chair or a vice-chair');
});

test('a long list comes in pages, each within what one message holds', async () => {
  const { say, local, press } = await openTeams();
  await local('secretariat-1', { how: 'typed', line: 'members add cio CH "Ana Ray" --email 29:ana@office.example' });
  for (let n = 0; n < 25; n += 1) {
    const title = `${n} ${'\u{1f4da}'.repeat(90)}`;
    await local('secretariat-1', { how: 'submitted', command: 'actions add', values: { group: 'cio-network', title } });
  }
  let card = await say('ana', 'actions cio');
  const seen = new Set<string>();
  for (let page = 0; page < 3; page += 1) {
    expect(2 * JSON.stringify(card).length).toBeLessThan(80 * 1024);
    expect(wordsOf(card)).not.toContain('more than fits');
    for (const [, code = ''] of wordsOf(card).matchAll(/(CIO-\d+)/g)) seen.add(code);
    if (page < 2) card = (await press('ana', actionOf(card, 'Show more'), {}, { replyToId: 'list' })).value;
  }
  expect(seen.size).toBe(25);
});

test('an action message extension opens its form from “/” or from a message', async () => {
  const { activity, post } = await openTeams();
  const messagePayload = { body: { contentType: 'html', content: '<p>Share the <b>code</b>&nbsp;book</p>' } };
  const value = { commandId: 'join', messagePayload };
  const { body } = await post(activity('ana', { type: 'invoke', name: 'composeExtension/fetchTask', value }));
  expect(body.task.value.title).toBe('Join a group');
  expect(JSON.stringify(body)).not.toContain('code');
  const other = { type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'nothing' } };
  expect((await post(activity('ana', other))).body.task.type).toBe('message');
});
