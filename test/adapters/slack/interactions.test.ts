import { expect, test } from 'vitest';
import { carriedIn } from '../../../adapters/slack/carried.ts';
import { formModal } from '../../../adapters/slack/draw-form.ts';
import { createLongValues } from '../../../adapters/slack/long-values.ts';
import { countTransactions } from '../../transactions.ts';
import { type Answered, buttonIn, filled, slackWorld } from './world.ts';

test('the same payload three times changes nothing twice', async () => {
  const world = await slackWorld();
  await world.command('sec', 'help');
  const trigger_id = await world.slack.trigger('ana');
  const texts = [];
  for (const _ of [1, 2, 3])
    texts.push((await world.command('ana', 'join cio CH "CIO of CH"', { trigger_id })).json.text);
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('Your request to join the CIO Network for ');
  expect(await world.slack.messages('sec')).toHaveLength(1);

  const form = await world.slack.trigger('ana');
  for (const _ of [1, 2, 3]) await world.command('ana', 'join ai', { trigger_id: form });
  expect(world.slack.callsOf('views.open').filter(({ answer }) => answer.ok)).toHaveLength(1);
  expect(world.slack.told).toEqual([]);
  expect(world.faults).toEqual([]);
});

test('a press and a submission that come three times change nothing twice', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'help');
  await world.command('ana', 'join cio');
  const form = world.modal();
  const sent = { view: filled(form, { office: 'CH', position: 'CIO' }), trigger_id: await slack.trigger('ana') };
  for (const _ of [1, 2, 3]) {
    const { json } = await world.interaction('ana', 'view_submission', sent);
    expect(JSON.stringify(json)).toContain('Your request to join the CIO Network for ');
  }
  const cards = await slack.messages('sec');
  expect(cards).toHaveLength(1);
  const trigger_id = await slack.trigger('sec');
  for (const _ of [1, 2, 3]) await world.press('sec', 'Approve', cards[0]?.blocks, { trigger_id });
  expect(new Set(slack.told.map(({ text }) => text)).size).toBe(1);
  expect(slack.told[0]).toMatchObject({ text: expect.stringContaining('is now a member of the CIO Network') });
  expect(await slack.messages('ana')).toHaveLength(1);
  expect(world.faults).toEqual([]);
});

test('an account is a person of their own team, named and placed as Slack says, mailed only where that is confirmed', async () => {
  const world = await slackWorld();
  const { slack, store } = world;
  slack.extras.set(slack.idOf('ana'), { tz: 'Asia/Tokyo', locale: 'fr-FR' });
  slack.extras.set(slack.idOf('guest'), { is_stranger: true, tz: 'Nowhere/At_all', team_id: 'T0OTHER' });
  slack.extras.set(slack.idOf('bea'), { is_email_confirmed: false });
  expect((await world.command('ana', 'groups')).json.text).toContain('membre');
  for (const name of ['guest', 'bea']) await world.command(name, 'groups');
  await world.command('ana', 'groups');
  expect(slack.callsOf('users.info')).toHaveLength(3);
  const known = (name: string) =>
    store.transaction(({ people }) =>
      people.byAccount({ platform: 'slack', workspace: slack.team, id: slack.idOf(name) }),
    );
  expect(await known('ana')).toMatchObject({ name: 'ana person', zone: 'Asia/Tokyo', email: 'ana@office.example' });
  expect(await known('guest')).toMatchObject({ zone: 'Europe/Zurich', email: null });
  expect(await known('bea')).toMatchObject({ email: null });
});

test('where Slack does not say who it is, they are answered all the same', async () => {
  const world = await slackWorld();
  world.slack.fail('users.info', { status: 503 });
  expect((await world.command('ana', 'profile')).json.text).toContain('ana');
});

test('a button in a modal or an ephemeral message changes it in place; elsewhere the answer is private', async () => {
  const world = await slackWorld();
  const { slack } = world;
  const groups = await world.command('ana', 'profile');
  await world.press('ana', 'Change', groups.json.blocks);
  const form = slack.callsOf('views.open').at(-1);
  const help = await world.command('ana', 'nonsense');
  await world.press('ana', 'Help', help.json.blocks, { container: { type: 'message', is_ephemeral: true } });
  expect(slack.told.at(-1)).toMatchObject({ response_type: 'ephemeral', replace_original: true });
  expect(world.modal()).toMatchObject({ callback_id: 'form' });
  const inModal = { view: { id: viewId(form?.answer), type: 'modal' } };
  await world.press('ana', 'Help', help.json.blocks, { ...inModal, response_url: undefined, channel: undefined });
  expect(slack.callsOf('views.update').at(-1)).toMatchObject({
    answer: { ok: true },
    args: { view: { type: 'modal', close: { text: 'Close' } } },
  });
  expect(world.faults).toEqual([]);
});

const viewId = (answer: Record<string, unknown> | undefined): string => {
  const view = answer?.view;
  return typeof view === 'object' && view !== null && 'id' in view ? String(view.id) : '';
};

test('a modal whose trigger died is told of instead', async () => {
  const world = await slackWorld();
  world.slack.fail('views.open', { status: 200, body: { ok: false, error: 'expired_trigger_id' } });
  await world.command('ana', 'join cio');
  expect(world.slack.told).toEqual([
    expect.objectContaining({ text: 'That took too long to open here. Please try again.' }),
  ]);
});

test('a list too long for a menu is searched while typing', async () => {
  const world = await slackWorld();
  await world.command('ana', 'join cio');
  const modal = world.modal();
  const office = JSON.stringify(modal.blocks).includes('"block_id":"office"');
  expect(office).toBe(true);
  expect(JSON.stringify(modal.blocks)).toContain('"external_select"');
  const search = (value: string) =>
    world.interaction('ana', 'block_suggestion', { view: modal, block_id: 'office', action_id: 'given', value });
  expect((await search('switz')).json).toEqual({
    options: [{ text: { type: 'plain_text', text: 'Switzerland (CH)', emoji: false }, value: 'CH' }],
  });
  const { options } = (await search('')).json;
  expect(Array.isArray(options) && options.length).toBe(100);
  expect((await search('nothing at all')).json).toEqual({ options: [] });
});

test('a message becomes an action item that keeps the way back to it; where Slack does not tell the address, it is composed', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'help');
  const text = `Draft the <https://a.example|arrangements> &amp; *tell* <@${slack.idOf('bea')}|b>, <@U0NOBODY00>\nsoon`;
  const posted = await slack.as('sec', 'chat.postMessage', { channel: slack.channel, text });
  const shortcut = async (message: Record<string, unknown>) => {
    const place = { channel: { id: slack.channel }, callback_id: 'action' };
    await world.interaction('sec', 'message_action', { ...place, message });
    return world.modal();
  };
  const form = await shortcut({ ts: posted.ts, text });
  expect(form).toMatchObject({ title: { text: 'Add an action item' } });
  expect(JSON.stringify(form)).toContain(
    '"initial_value":"Draft the arrangements & *tell* @bea person, @U0NOBODY00 soon"',
  );
  await world.submit('sec', form, { group: 'cio-network' });
  const links = async (code: string) =>
    JSON.stringify((await world.command('sec', `actions show ${code}`)).json).match(/"url":"[^"]*"/g);
  const told = String(slack.callsOf('chat.getPermalink')[0]?.answer.permalink);
  expect(told).toMatch(/^https?:/);
  expect(await links('CIO-1')).toEqual([JSON.stringify({ url: told }).slice(1, -1)]);

  // Those who read the message see what became of it.
  const inThread = () => slack.callsOf('chat.postMessage').filter(({ args }) => args.thread_ts !== undefined);
  expect(inThread().map(({ args }) => args)).toMatchObject([
    { channel: slack.channel, thread_ts: posted.ts, text: expect.stringContaining('CIO-1 was made from this') },
  ]);

  // In a conversation that the bot is not in, Slack says channel_not_found.
  const elsewhere = { channel: { id: 'D0PRIVATE' }, callback_id: 'action' };
  const message = { ts: '1713280000.000200', thread_ts: '1713270000.000100', text: '𝒂'.repeat(300) };
  await world.interaction('sec', 'message_action', { ...elsewhere, message });
  const shown = JSON.stringify(world.modal());
  expect(shown).toContain(`"initial_value":"${'𝒂'.repeat(99)}…"`);
  await world.submit('sec', world.modal(), { group: 'cio-network' }, 'V2');
  expect(await links('CIO-2')).toEqual([
    '"url":"https://emulate.slack.com/archives/D0PRIVATE/p1713280000000200?thread_ts=1713270000.000100&cid=D0PRIVATE"',
  ]);

  expect(inThread().map(({ answer }) => answer.ok)).toEqual([true, false]);
  // Slack that does not answer holds up the form no longer than the trigger lives.
  slack.fail('chat.getPermalink', { status: 503 });
  await shortcut({ ts: '1713280000.000300', text: 'Again' });
  expect(JSON.stringify(world.modal())).toContain('"initial_value":"Again"');
  expect(JSON.stringify(world.modal())).toContain(`/archives/${slack.channel}/p1713280000000300`);
  expect(world.faults).toEqual([]);
});

test('for a chair, whose only group is the one meant, the shortcut still shows the form first', async () => {
  const world = await slackWorld();
  await world.command('ana', 'join cio CH "CIO of CH"');
  const request = await world.store.transaction(async (tables) => (await tables.joinRequests.pending())[0]?.id);
  await world.command('sec', `requests approve ${request}`);
  await world.command('sec', 'chair confirm cio "ana person"');
  const message = { ts: '1713280000.000400', text: 'Write it down' };
  const place = { channel: { id: world.slack.channel }, callback_id: 'action' };
  await world.interaction('ana', 'message_action', { ...place, message });
  expect(world.modal()).toMatchObject({ title: { text: 'Add an action item' }, submit: { text: 'Send' } });
});

test('global shortcuts open their forms from anywhere', async () => {
  const world = await slackWorld();
  await world.interaction('ana', 'shortcut', { callback_id: 'join' });
  expect(world.modal()).toMatchObject({ title: { text: 'Join a group' } });
  await world.interaction('ana', 'shortcut', { callback_id: 'status' });
  expect(JSON.stringify(world.modal())).toContain('Only the chair or a vice-chair of a group');
  await world.interaction('ana', 'shortcut', { callback_id: 'unknown' });
  expect(world.faults).toEqual([]);
});

test('App Home shows what concerns its reader, its buttons act, and it follows', async () => {
  const world = await slackWorld();
  const { slack } = world;
  await world.command('sec', 'help');
  await world.command('ana', 'join cio CH "CIO of CH"');
  const opened = { type: 'app_home_opened', user: slack.idOf('sec'), tab: 'home' };
  expect((await world.event(opened)).status).toBe(200);
  await world.settled();
  const home = () => slack.callsOf('views.publish').at(-1)?.args;
  expect(home()).toMatchObject({ user_id: slack.idOf('sec'), view: { type: 'home' } });
  const text = JSON.stringify(home());
  for (const part of ['Nobody else sees this page', 'ana person', 'CIO Network', 'E-mail: '])
    expect(text).toContain(part);
  const [card] = await slack.messages('sec');
  await world.press('sec', 'Review', home(), {
    view: { id: 'V1', type: 'home' },
    response_url: undefined,
    channel: undefined,
  });
  expect(world.modal()).toMatchObject({ type: 'modal' });
  await world.press('sec', 'Approve', card?.blocks);
  await world.event({ ...opened, user: slack.idOf('ana') });
  await world.settled();
  await world.press('ana', 'Yes', home(), {
    view: { id: 'V1', type: 'home' },
    response_url: undefined,
    channel: undefined,
  });
  expect(JSON.stringify(home())).toContain('✓ Yes');
  await world.event(opened);
  await world.settled();
  expect(() => buttonIn(home(), 'Review')).toThrow();
  expect(world.faults).toEqual([]);
});

test('the first message is help, once', async () => {
  const world = await slackWorld();
  const opened = { type: 'app_home_opened', user: world.slack.idOf('ana'), tab: 'messages' };
  for (const id of ['Ev1', 'Ev1', 'Ev2']) await world.event(opened, id, { 'x-slack-retry-num': '1' });
  await world.settled();
  const messages = await world.slack.messages('ana');
  expect(messages).toHaveLength(1);
  expect(messages[0]?.text).toContain('/wild');
});

test('what Slack says anew of someone is taken over, but not in the place of what they chose themselves', async () => {
  const world = await slackWorld();
  const { slack, store } = world;
  slack.extras.set(slack.idOf('ana'), { tz: 'Asia/Tokyo', locale: 'en-US' });
  await world.command('ana', 'help');
  const user = {
    id: slack.idOf('ana'),
    team_id: slack.team,
    real_name: 'Ana Silva',
    profile: { real_name: 'Ana Silva' },
    tz: 'Europe/Lisbon',
    locale: 'fr-FR',
  };
  await world.event({ type: 'user_change', user });
  await world.settled();
  const ana = () =>
    store.transaction(({ people }) =>
      people.byAccount({ platform: 'slack', workspace: slack.team, id: slack.idOf('ana') }),
    );
  expect(await ana()).toMatchObject({ name: 'Ana Silva', zone: 'Europe/Lisbon', locale: 'fr-FR' });
  await world.command('ana', 'profile update --zone Asia/Kathmandu');
  await world.event({ type: 'user_change', user: { ...user, tz: 'America/Lima' } });
  await world.settled();
  expect(await ana()).toMatchObject({ zone: 'Asia/Kathmandu' });
  expect(world.faults).toEqual([]);
});

test('what goes wrong on our side is told with a reference, and what was pressed long ago does no harm', async () => {
  const world = await slackWorld();
  const forged = [{ type: 'button', text: { text: 'Old' }, action_id: 'press 1', value: '{"was":"another version"}' }];
  expect((await world.press('ana', 'Old', forged)).status).toBe(200);
  expect(world.slack.told).toEqual([
    expect.objectContaining({ text: expect.stringMatching(/^Something went wrong on our side .* [0-9A-F]{8}\.$/) }),
  ]);
  const link = [
    { type: 'button', text: { text: 'Link' }, action_id: 'x', value: '{"command":"nonsense","values":{}}' },
  ];
  await world.press('ana', 'Link', link);
  expect(world.slack.told.at(-1)).toMatchObject({ text: expect.stringContaining('I did not understand') });
});

test('someone whose first call is refused is known by name all the same', async () => {
  const world = await slackWorld();
  world.slack.extras.set(world.slack.idOf('ana'), { tz: 'Asia/Tokyo' });
  expect((await world.command('ana', 'nonsense')).json.text).toContain('I did not understand');
  await world.command('ana', 'nonsense again');
  const profile = await world.command('ana', 'profile');
  expect(profile.json.text).toContain('ana person');
  expect(profile.json.text).toContain('Asia/Tokyo');
  await world.command('ana', 'profile');
  expect(world.slack.callsOf('users.info')).toHaveLength(1);
});

const noise = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');

test('a button that would carry more than Slack takes works all the same, after a restart, and asks when it is a year old', async () => {
  const world = await slackWorld();
  await world.command('sec', 'help');
  const words = { focus: noise(1400), next: noise(1300) };
  const press = { label: 'Post again', command: 'status post', values: { group: 'cio-network', ...words } };
  const view = { body: [{ kind: 'item' as const, text: 'Long', button: press }] };
  await world.store.transaction(({ outbox }) =>
    outbox.put({ key: 'long', to: { kind: 'secretariat' }, view, at: world.now() }),
  );
  await world.settled();
  const [letter] = await world.slack.messages('sec');
  expect(buttonIn(letter?.blocks, 'Post again').value.length).toBeLessThan(200);
  expect(world.unfit).toEqual([]);

  const next = await slackWorld({ before: world });
  await next.press('sec', 'Post again', letter?.blocks);
  const shown = JSON.stringify(next.modal());
  for (const said of Object.values(words)) expect(shown.includes(said)).toBe(true);

  await next.later('P1Y');
  await next.press('sec', 'Post again', letter?.blocks);
  expect(next.modal()).toMatchObject({ type: 'modal', submit: {} });
  expect(JSON.stringify(next.modal()).includes(words.next)).toBe(false);
  expect([...world.faults, ...next.faults]).toEqual([]);
});

test('a form that would carry more than Slack takes comes back whole', async () => {
  const { store, now, unfit } = await slackWorld();
  const longValues = createLongValues({ now });
  const reader = { language: 'en', locale: 'en-GB', zone: 'Europe/Zurich' } as const;
  const audience = { surface: 'modal', reader, manyZones: false, mention: () => undefined } as const;
  const values = { meeting: 'm_1', words: noise(4000) };
  const form = { command: 'minutes', title: 'Minutes', values, about: [], inputs: [] };
  const light = await longValues.reply({ kind: 'form', form }, store.transaction);
  if (light.kind !== 'form') throw new Error('a form became something else');
  const { private_metadata: carried = '' } = formModal(light.form, audience, `C${'0'.repeat(20)}`);
  expect(carried.length).toBeLessThanOrEqual(3000);
  const { command, values: given } = carriedIn(carried);
  const said = { how: 'submitted', command, values: { ...given, typed: 'new' } } as const;
  expect(await store.transaction((tables) => longValues.opened(said, tables))).toEqual({
    how: 'submitted',
    command: 'minutes',
    values: { ...values, typed: 'new' },
  });
  expect(unfit).toEqual([]);
});

test('an answer that takes longer than Slack waits is acknowledged at once and told afterwards', async () => {
  const world = await slackWorld({ timeoutMs: 1 });
  const { slack } = world;
  /** What Slack was answered while we did not know yet who asks, and then all that came of it. */
  const late = async (ask: () => Promise<Answered>): Promise<Answered> => {
    const who = slack.hold('users.info');
    const answered = await ask();
    await who.reached;
    who.release();
    await world.settled();
    return answered;
  };
  expect(await late(() => world.say('ana', 'groups'))).toMatchObject({ status: 200, text: '' });
  expect(slack.told).toEqual([
    expect.objectContaining({ response_type: 'ephemeral', text: expect.stringContaining('CIO Network') }),
  ]);
  expect(await late(() => world.say('bea', 'join cio'))).toMatchObject({ status: 200, text: '' });
  const form = world.modal();
  expect(form).toMatchObject({ title: { text: 'Join a group' } });

  // A form that was sent stays open until there is something to put into it.
  const opened = slack.callsOf('views.open').at(-1)?.answer;
  const view = filled(form, { office: 'CH', position: 'CIO', first: 'G', last: 'H', email: 'nothing' }, viewId(opened));
  const waiting = await late(() => world.act('guest', 'view_submission', { view }));
  expect(waiting.json).toMatchObject({ response_action: 'update', view: { blocks: [{ text: { text: '…' } }] } });
  const shown = slack.callsOf('views.update').at(-1);
  expect(shown).toMatchObject({ args: { view: { callback_id: 'form' } }, answer: { ok: true } });
  expect(JSON.stringify(shown?.args)).toContain('Please give an e-mail address');
  expect(world.faults).toEqual([]);
});

test('a stop waits for what has been acknowledged', async () => {
  const world = await slackWorld({ timeoutMs: 1 });
  const { slack, adapter } = world;
  const who = slack.hold('users.info');
  expect(await world.say('ana', 'groups')).toMatchObject({ status: 200, text: '' });
  await who.reached;
  let isStopped = false;
  const stopped = adapter.stop().then(() => {
    isStopped = true;
  });
  await new Promise(setImmediate);
  expect({ isStopped, told: slack.told }).toEqual({ isStopped: false, told: [] });
  who.release();
  await stopped;
  expect(slack.told).toHaveLength(1);
});

test('a command, a press and a form take one transaction each, including mentions and where they come from', async () => {
  const world = await slackWorld();
  await world.command('sec', 'channel bind cio');
  await world.command('sec', 'actions add WILD/1 Prepare the plenary --owner "sec person"');
  await world.command('ana', 'help');
  await world.command('ana', 'join cio');
  const form = world.modal();
  const count = countTransactions(world.store);
  const taking = async (work: () => Promise<Answered>): Promise<Answered> => {
    const before = count.all;
    const answered = await work();
    await world.adapter.settled();
    expect(count.all - before).toBe(1);
    return answered;
  };
  const { json } = await taking(() => world.say('sec', 'actions'));
  expect(JSON.stringify(json)).toContain(world.slack.idOf('sec'));
  const { action_id, value } = buttonIn(json.blocks, 'My action items');
  const press = { actions: [{ type: 'button', action_id, value }], response_url: world.slack.responseUrl };
  await taking(() => world.act('sec', 'block_actions', press));
  expect(world.slack.told).toHaveLength(1);
  const wrong = { view: filled(form, { office: 'CH', email: 'nonsense' }) };
  expect(await taking(() => world.act('ana', 'view_submission', wrong))).toMatchObject({
    json: { response_action: 'errors' },
  });
});
