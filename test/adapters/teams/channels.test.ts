import { expect, test } from 'vitest';
import { actionOf, openTeams, tenant, wordsOf } from './workspace.ts';

const place = { id: '19:cio@thread.tacv2', conversationType: 'channel', tenantId: tenant };
const inTeam = { tenant: { id: tenant }, team: { id: '19:team@thread.tacv2' }, channel: { id: place.id } };

const when = { day: '2026-05-20', time: '13:00', zone: 'Europe/Zurich', minutes: '60', repeat: 'once' };
const values = { group: 'cio-network', ...when, confirmed: 'yes' };
const schedule = { how: 'submitted', command: 'meetings schedule', values } as const;

/** The bot with someone of the secretariat who speaks in Teams, and what the store has of the channel. */
async function withSecretariat() {
  const teams = await openTeams();
  const { say, store, activity, post } = teams;
  await say('sec', 'help');
  const account = (id: string, workspace = tenant) => ({ platform: 'teams', workspace, id }) as const;
  await store.transaction(async ({ people }) => {
    const person = await people.byAccount(account('sec'));
    if (person) await people.save({ ...person, secretariat: true });
  });
  return {
    ...teams,
    person: (id: string, workspace?: string) =>
      store.transaction(({ people }) => people.byAccount(account(id, workspace))),
    channel: (id = place.id) => store.transaction(({ channels }) => channels.get('teams', tenant, id)),
    /** Binds a place to the CIO Network and waits for what that sets in motion. */
    async bind(more: object) {
      const bound = wordsOf(await say('sec', 'channel bind cio', { conversation: place, ...more }));
      await teams.teams.stop();
      return bound;
    },
    async told(more: object) {
      await post(activity('sec', { type: 'conversationUpdate', conversation: place, ...more }));
      await teams.teams.stop();
    },
  };
}

test('a bound channel goes by its own name, and by its new one when it is renamed', async () => {
  const { bind, told, channel } = await withSecretariat();
  await bind({ conversation: { ...place, name: 'CIOs' } });
  expect(await channel()).toMatchObject({ name: 'CIOs' });
  const renamed = { ...inTeam, eventType: 'channelRenamed', channel: { id: place.id, name: 'CIO Network' } };
  await told({ conversation: { ...place, id: '19:team@thread.tacv2' }, channelData: renamed });
  expect(await channel()).toMatchObject({ name: 'CIO Network' });
  expect(await channel('19:team@thread.tacv2')).toBeUndefined();
});

test('a name that the activity does not tell is asked of the team; its first channel has the team’s', async () => {
  const { bind, channel, connector } = await withSecretariat();
  connector.channels.push({ id: '19:team@thread.tacv2' }, { id: place.id, name: 'CIOs' });
  await bind({ channelData: inTeam });
  expect(await channel()).toMatchObject({ name: 'CIOs' });
  const first = { ...place, id: '19:team@thread.tacv2' };
  await bind({ conversation: first, channelData: { ...inTeam, channel: { id: first.id } } });
  expect(await channel(first.id)).toMatchObject({ name: 'The team' });
});

test('a group chat goes by its topic, told once', async () => {
  const { bind, say, channel } = await withSecretariat();
  const chat = { id: '19:chat@thread.v2', conversationType: 'groupChat', tenantId: tenant };
  await say('sec', 'help', { conversation: { ...chat, name: 'Talk of CIOs' } });
  await bind({ conversation: chat });
  expect(await channel(chat.id)).toMatchObject({ name: 'Talk of CIOs' });
});

test('the roster of a bound place is read page by page: its people have names, and those added by address are reached', async () => {
  const { bind, told, person, connector, say, store, teams } = await withSecretariat();
  await say('sec', 'members add cio CH "Ada Ray" --email ada@office.example');
  const crowd = Array.from({ length: 450 }, (_, n) => ({ id: `29:m${n}`, aadObjectId: `m${n}`, name: `Member ${n}` }));
  connector.rosters.set(place.id, [
    ...crowd,
    { id: '29:ada', aadObjectId: 'ada', name: 'Ada', email: 'ada@office.example', userRole: 'user' },
    { id: '29:guest', aadObjectId: 'guest', name: 'Guest', userPrincipalName: 'g_x.example#EXT#@y', userRole: 'guest' },
    { id: '29:far', aadObjectId: 'far', name: 'Far', tenantId: 'far-tenant', email: 'sec@office.example' },
    { id: '28:other', name: 'Another bot', userRole: 'bot' },
  ]);
  const read = () => connector.reads.filter((path) => /pagedmembers/i.test(path)).length;
  await bind({ channelData: inTeam });
  expect(read()).toBe(3);
  expect(await person('ada')).toMatchObject({ name: 'Ada Ray', email: 'ada@office.example' });
  expect(await person('m449')).toMatchObject({ name: 'Member 449' });
  expect(await person('guest')).toMatchObject({ name: 'Guest', email: null });
  // Another tenant may write any address into its people's profiles.
  expect(await person('far', 'far-tenant')).toMatchObject({ name: 'Far', email: null });
  const members = await store.transaction(({ teamsMembers }) => teamsMembers.of(tenant, place.id));
  expect(members).toHaveLength(453);
  expect(members).toContainEqual({ id: '29:guest', tenant, person: 'guest' });
  expect(members).toContainEqual({ id: '29:far', tenant: 'far-tenant', person: 'far' });
  expect(wordsOf(await say('sec', 'actions add cio Look --owner "Member 44 9"'))).toContain('Member 449');
  expect(read()).toBe(3);
  // Teams tells of it in the team's own conversation, not in the channel's.
  const { team } = inTeam;
  const left = { conversation: { ...place, id: team.id }, membersRemoved: [{ id: '29:m0', aadObjectId: 'm0' }] };
  await told({ ...left, channelData: { tenant: { id: tenant }, team, eventType: 'teamMemberRemoved' } });
  await say('sec', 'help', { conversation: place });
  await teams.stop();
  expect(read()).toBe(6);
});

test('someone of another tenant speaks in a shared channel as in the group it is bound to', async () => {
  const { bind, say } = await withSecretariat();
  await bind({ channelData: inTeam });
  const from = { id: '29:far', name: 'Far', aadObjectId: 'far', tenantId: 'far-tenant' };
  const card = await say('far', 'group', { from, conversation: place, channelData: inTeam });
  expect(wordsOf(card)).toContain('CIO Network');
});

test('language and zone follow what Teams says, unless they were chosen', async () => {
  const { say, person } = await withSecretariat();
  await say('ana', 'help', { locale: 'en-GB', localTimezone: 'Asia/Kathmandu' });
  await say('ana', 'help', { locale: 'fr-FR', localTimezone: 'Asia/Tokyo' });
  await say('ana', 'help', { locale: 'fr-FR', localTimezone: 'Asia/Seoul' });
  expect(await person('ana')).toMatchObject({ locale: 'fr-FR', zone: 'Asia/Seoul' });
  await say('ana', 'profile update --zone Africa/Cairo');
  await say('ana', 'help', { localTimezone: 'Asia/Tokyo' });
  expect(await person('ana')).toMatchObject({ zone: 'Africa/Cairo' });
  // Someone added by address before they came has their own clock from the first word on.
  await say('sec', 'members add cio CH "Ada Ray" --email 29:ada@office.example');
  await say('ada', 'help', { localTimezone: 'Asia/Tokyo' });
  expect(await person('ada')).toMatchObject({ name: 'Ada Ray', zone: 'Asia/Tokyo' });
});

test('a meeting’s card in a channel is drawn for each member: their own answer, a chair’s buttons, and authority at every press', async () => {
  const { bind, connector, say, press, local, jobs, activity, post, sent, store, person } = await withSecretariat();
  const names = ['ana', 'chair'];
  for (const name of names) await say('sec', `members add cio CH "${name} Ray" --email 29:${name}@office.example`);
  for (const name of names) await say(name, 'help');
  await say('sec', 'chair confirm cio "chair Ray"');
  connector.rosters.set(
    place.id,
    [...names, 'stranger'].map((name) => ({ id: `29:${name}`, aadObjectId: name, name: `${name} Ray` })),
  );
  await bind({ channelData: inTeam });
  const before = sent().length;
  await local('secretariat-1', schedule);
  await jobs.settle();
  const card = sent()
    .slice(before)
    .find(({ refresh }) => refresh);
  expect(card?.refresh?.userIds).toEqual(['29:chair', '29:ana']);
  const look = async (from: string) => {
    const value = { trigger: 'automatic', action: card?.refresh?.action };
    expect(card?.refresh?.action.data).not.toHaveProperty('wild');
    return (await post(activity(from, { type: 'invoke', name: 'adaptiveCard/action', value, conversation: place })))
      .body;
  };
  const [ana, chair] = [(await look('ana')).value, (await look('chair')).value];
  expect(wordsOf(ana)).toContain('Your answer: none yet');
  expect(wordsOf(ana)).not.toContain('[Move');
  expect(wordsOf(chair)).toContain('[Move');
  expect(ana.refresh).toMatchObject({ userIds: ['29:ana'], action: card?.refresh?.action });
  expect(await look('stranger')).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
  await press('ana', actionOf(ana, 'Yes'), {}, { conversation: place });
  expect(wordsOf((await look('ana')).value)).toContain('Your answer: yes');
  expect(wordsOf((await look('chair')).value)).toContain('Your answer: none yet');
  // What was drawn for a chair is a chair's only while they are one.
  const { id = '' } = (await person('chair')) ?? {};
  await store.transaction(async ({ memberships }) => {
    for (const one of await memberships.ofPerson(id)) await memberships.save({ ...one, role: 'member' });
  });
  const refused = await press('chair', actionOf(chair, 'Move'), {}, { conversation: place });
  expect(JSON.stringify(refused)).toContain('Only the chair or a vice-chair');
});

test('where more than sixty members are, the first sixty have the card drawn for themselves', async () => {
  const { bind, connector, say, local, jobs, sent, store, person } = await withSecretariat();
  connector.rosters.set(
    place.id,
    Array.from({ length: 70 }, (_, n) => ({ id: `29:m${n}`, aadObjectId: `m${n}`, name: `M ${n}` })),
  );
  await bind({ channelData: inTeam });
  const [{ group } = { group: undefined }] = await store.transaction(async (tables) =>
    (await tables.groups.all()).filter(({ slug }) => slug === 'cio-network').map((group) => ({ group })),
  );
  for (let n = 0; n < 70; n += 1) {
    const { id: personId = '' } = (await person(`m${n}`)) ?? {};
    const since = Temporal.PlainDate.from('2026-04-01');
    const seat = { id: `s_m${n}`, groupId: group?.id ?? '', personId, officeCode: 'CH', role: 'member' } as const;
    await store.transaction((tables) => tables.memberships.save({ ...seat, since, endedOn: null }));
  }
  await say('sec', 'help');
  await local('secretariat-1', schedule);
  await jobs.settle();
  expect(sent().find(({ refresh }) => refresh)?.refresh?.userIds).toHaveLength(60);
});

test('what was asked for in a channel and carried out has the bot’s ✅ there; what was only shown, refused or asked back has none', async () => {
  const { say, activity, post, connector, teams, local } = await openTeams({ isSecretariat: () => true });
  await say('sec', 'help');
  const conversation = { id: '19:cio@thread.tacv2;messageid=17', conversationType: 'channel', tenantId: tenant };
  await local('secretariat-1', { how: 'typed', line: 'help' });
  const reactions = async (text: string) => {
    const before = connector.asked.length;
    const said = activity('sec', { text, conversation });
    expect((await post(said)).status).toBe(200);
    await teams.stop();
    const found = connector.asked.slice(before).filter(({ path }) => path.includes('/reactions/'));
    return found.map(({ method, path }) => `${method} ${path.replace(said.id, 'the message')}`);
  };
  expect(await reactions('channel bind cio')).toEqual([
    'PUT /v3/conversations/19:cio@thread.tacv2;messageid=17/activities/the message/reactions/2705_whiteheavycheckmark',
  ]);
  for (const line of ['groups', 'nonsense', 'actions add', 'channel bind nowhere'])
    expect(await reactions(line), line).toEqual([]);
});

test('news in a channel mentions those it names who are there, once: not again when the card changes', async () => {
  const { bind, connector, say, jobs, sent, teams, store } = await withSecretariat();
  for (const name of ['ana', 'bea'])
    await say('sec', `members add cio CH "${name} *Ray*" --email 29:${name}@office.example`);
  for (const name of ['ana', 'bea'])
    await say(name, 'help', { from: { id: `29:${name}`, aadObjectId: name, name: `${name} *Ray*` } });
  connector.rosters.set(place.id, [{ id: '29:ana', aadObjectId: 'ana', name: 'ana Ray' }]);
  await bind({ channelData: inTeam });
  const news = async (line: string) => {
    const before = sent().length;
    await say('sec', line);
    await jobs.settle();
    return connector.asked
      .filter(({ path, method }) => method === 'POST' && path.includes(place.id))
      .flatMap(({ body }) => body.attachments?.[0]?.content ?? [])
      .filter((card) => sent().indexOf(card) > before)
      .at(-1);
  };
  const entity = { type: 'mention', text: '<at>ana Ray</at>', mentioned: { id: '29:ana', name: 'ana Ray' } };
  const card = await news('chair confirm cio "ana *Ray*"');
  expect(card?.msteams?.entities).toEqual([entity]);
  expect(card?.body.at(-1)).toMatchObject({ type: 'TextBlock', text: '<at>ana Ray</at>' });
  // Bea is not there.
  expect((await news('chair confirm cio "bea *Ray*" --role vice-chair'))?.msteams?.entities).toBeUndefined();
  const view = {
    body: [
      {
        kind: 'text' as const,
        text: {
          kind: 'person' as const,
          id: (await store.transaction(({ people }) => people.named(['ana'], 1)))[0]?.id ?? '',
          name: 'ana',
        },
      },
    ],
  };
  const destination = { platform: 'teams', workspace: tenant, kind: 'channel', id: place.id } as const;
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
  await teams.messenger.update?.({ ...more, view, destination }, 'message-7');
  expect(sent().at(-1)?.msteams?.entities).toBeUndefined();
});
