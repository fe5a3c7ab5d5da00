import { expect, test } from 'vitest';
import { slackWorld } from './world.ts';

test('someone joins by a modal, the secretariat approves on its card, and they are told', async () => {
  const world = await slackWorld();
  const { slack } = world;
  slack.extras.set(slack.idOf('ana'), { tz: 'Asia/Tokyo', locale: 'en-US' });
  expect((await world.command('sec', '')).json).toMatchObject({ response_type: 'ephemeral' });

  expect(await world.command('ana', 'join cio')).toMatchObject({ status: 200, text: '' });
  const form = world.modal();
  expect(form).toMatchObject({ type: 'modal', title: { text: 'Join a group' } });

  const wrong = await world.submit('ana', form, { position: 'CIO', office: 'CH', email: 'nothing' });
  expect(wrong.json).toEqual({
    response_action: 'errors',
    errors: { email: 'Please give an e-mail address such as name@office.example.' },
  });

  const sent = await world.submit('ana', form, { position: 'CIO', office: 'CH', first: 'Ana', last: 'Silva' });
  expect(sent.json).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
  expect(JSON.stringify(sent.json)).toContain('Your request to join the CIO Network for ');

  const [card] = await slack.messages('sec');
  expect(card?.text).toContain('Ana Silva asks to join the CIO Network');
  expect(slack.callsOf('chat.postMessage')[0]?.args.metadata).toMatchObject({
    event_type: 'wild_letter',
    event_payload: { key: expect.stringMatching(/^join:/) },
  });
  await world.press('sec', 'Approve', card?.blocks);
  expect(slack.told.at(-1)).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringContaining('is now a member of the CIO Network'),
  });
  const [welcome] = await slack.messages('ana');
  expect(welcome?.text).toContain('Welcome to the CIO Network');
  expect(world.faults).toEqual([]);
});

test('a group’s half year: bound channel, reminders, answers, status and action items, each where it belongs', async () => {
  const world = await slackWorld();
  const { slack } = world;
  for (const [name, tz] of Object.entries({ ana: 'Asia/Tokyo', bea: 'America/Lima' }))
    slack.extras.set(slack.idOf(name), { tz });
  await world.command('sec', 'help');
  expect((await world.command('sec', 'channel bind cio')).json.text).toContain('This channel is now connected');
  const bound = await world.store.transaction(({ channels }) => channels.get('slack', slack.team, slack.channel));
  expect(bound?.name).toBe('#cio-network');
  for (const [name, office] of Object.entries({ ana: 'JP', bea: 'PE' })) {
    await world.command(name, `join cio ${office} CIO`);
    await world.press('sec', 'Approve', (await slack.messages('sec')).at(-1)?.blocks);
  }
  expect((await world.command('sec', 'chair confirm cio "ana person"')).status).toBe(200);
  const read = { ana: (await slack.messages('ana')).length, bea: (await slack.messages('bea')).length };
  const posted = (await slack.messages('ana', slack.channel)).length;

  // 14 days before the meeting of 10 June: the channel, and each person by day. In Tokyo it is evening then: the next morning.
  await world.later('P42D');
  const reminder = (await slack.messages('ana')).slice(read.ana).at(-1);
  expect(reminder?.text).toContain('In 13 days: CIO Network');
  expect(reminder?.text).toContain('20:00 (Tokyo), 13:00 in Geneva');
  expect((await slack.messages('bea')).at(-1)?.text).toContain('06:00 (Lima), 13:00 in Geneva');
  expect((await slack.messages('ana', slack.channel)).slice(posted).at(-1)?.text).toContain('In 14 days: CIO Network');

  await world.press('ana', 'Yes', reminder?.blocks);
  expect(slack.told.at(-1)).toMatchObject({ text: expect.stringContaining('Noted: you are coming') });
  await world.press('bea', 'No', (await slack.messages('bea')).at(-1)?.blocks);

  await world.command('ana', 'status post cio');
  const answer = await world.submit('ana', world.modal(), {
    group: 'cio-network',
    progress: 'Two pilots *began* <!channel>',
    focus: 'AI',
    next: 'Meet',
  });
  expect(answer.json).toMatchObject({ response_action: 'update' });
  await world.press('ana', 'Confirm', answer.json, { view: { id: 'V1', type: 'modal' } });
  const post = (await slack.messages('bea', slack.channel)).at(-1);
  expect(post?.text).toContain('&lt;!channel&gt;');
  expect(JSON.stringify(post?.blocks)).toContain('"type":"text","text":"Two pilots *began* <!channel>"');

  await world.command('ana', 'actions add cio "Draft the working arrangements" --owner "bea person" --due 2026-09-01');
  expect((await slack.messages('bea')).at(-1)?.text).toContain('Draft the working arrangements');
  await world.press('bea', 'Mark done', (await slack.messages('bea')).at(-1)?.blocks);
  expect((await world.command('bea', 'actions mine')).json.text).toContain('You have no open action items');
  expect((await world.command('bea', 'nonsense &lt;!channel&gt;')).json.text).toContain('&lt;!channel&gt;');

  await world.later('P14D');
  const all = (await slack.messages('ana')).map(({ text }) => text.split('\n')[0]);
  expect(all.filter((title) => title?.endsWith('CIO Network') && title.startsWith('In '))).toHaveLength(
    new Set(all.filter((title) => title?.endsWith('CIO Network') && title.startsWith('In '))).size,
  );
  const counts = await world.store.transaction(({ outbox }) => outbox.counts());
  expect(counts).toMatchObject({ waiting: 0, sending: 0, failed: 0 });
  expect(world.faults).toEqual([]);
  expect(world.unfit).toEqual([]);
});
