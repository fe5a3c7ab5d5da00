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
  expect(JSON.stringify(sent.json)).toContain('Your request to join the CIO Network is with the secretariat');

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
