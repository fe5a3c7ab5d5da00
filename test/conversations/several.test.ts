import { expect, test } from 'vitest';
import { DeliveryProblem } from '../../src/ports/messenger.ts';

import { type Conversation, conversation } from '../conversation.ts';

const titles = (letters: readonly string[]) => letters.map((letter) => letter.split('\n')[0]);
const extra = 'meetings schedule cio-network 2026-06-17 15:00 --title Extra';

/** A second meeting a week after the first of June, and everyone has read what there was to read. */
async function twoMeetings(): Promise<Conversation> {
  const chat = await conversation();
  await chat.say('secretariat-1', extra);
  await chat.press('secretariat-1', 'Confirm');
  await chat.later('PT1H');
  await chat.letters('ch-cio');
  return chat;
}

function down(chat: Conversation): () => void {
  const { send } = chat.messenger;
  chat.messenger.send = async () => {
    throw new DeliveryProblem('the platform is down', { kind: 'later' });
  };
  return () => {
    chat.messenger.send = send;
  };
}

test('a letter about several that cannot be sent before the first begins is told anew of the others, once', async () => {
  const chat = await twoMeetings();
  const up = down(chat);
  await chat.jump('2026-06-10T09:00:00Z');
  await chat.until('2026-06-10T11:00:00Z');
  up();
  await chat.until('2026-06-10T13:00:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['In 7 days: CIO Network: Extra']);
  await chat.until('2026-06-17T12:30:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual([
    'In 5 days: CIO Network: Extra',
    'Tomorrow: CIO Network: Extra',
    'Starting soon: CIO Network: Extra',
  ]);
});

test('a letter about several on its way is called back when one of them is moved', async () => {
  const chat = await twoMeetings();
  const up = down(chat);
  await chat.jump('2026-06-08T12:00:00Z');
  await chat.say('secretariat-1', 'meetings move cio 2026-06-12 13:00');
  await chat.press('secretariat-1', 'Confirm');
  up();
  await chat.until('2026-06-08T12:30:00Z');
  const letters = await chat.letters('ch-cio');
  expect(titles(letters).sort()).toEqual(['In 9 days: CIO Network: Extra', 'Moved: CIO Network']);
  expect(letters.join('\n')).not.toContain('meetings are near');
});

test('a letter about several that a crash caught while it was being sent is judged again before it goes', async () => {
  const chat = await twoMeetings();
  const { send } = chat.messenger;
  // As after a crash: whether the platform took it is not known until it is asked, and it did not.
  chat.messenger.send = async () => {
    throw new Error('no answer');
  };
  chat.faults.length = 0;
  await expect(chat.jump('2026-06-08T12:00:00Z')).rejects.toThrow('no answer');
  chat.faults.length = 0;
  await chat.store.transaction(async ({ outbox }) => {
    const now = chat.now().add({ minutes: 10 });
    const queue = { platform: 'local', workspace: 'local' } as const;
    for (;;) if (!(await outbox.claim(queue, now, now.add({ minutes: 2 })))) break;
  });
  chat.messenger.send = send;
  await chat.say('secretariat-1', 'meetings cancel cio');
  await chat.press('secretariat-1', 'Confirm');
  await chat.until('2026-06-08T13:00:00Z');
  const letters = await chat.letters('ch-cio');
  expect(titles(letters).sort()).toEqual(['Cancelled: CIO Network', 'In 9 days: CIO Network: Extra']);
});

test('what comes at its own time comes by itself, though two fall together', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'meetings schedule cio-network 2026-06-24 13:00 --title Extra');
  await chat.press('secretariat-1', 'Confirm');
  await chat.later('PT1H');
  await chat.until('2026-06-10T09:59:00Z');
  await chat.letters('ch-cio');
  await chat.until('2026-06-10T10:59:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['Starting soon: CIO Network']);
});

test('a letter about several that was sent follows each of them: moved, cancelled, begun', async () => {
  const chat = await twoMeetings();
  await chat.jump('2026-06-08T12:00:00Z');
  const card = async () => (await chat.cards('person', 'ch-cio')).find((one) => one.includes('2 meetings are near'));
  expect(await card()).toContain(
    '• CIO Network, Wednesday, 10 June 2026 at 13:00 (Geneva) — no answers yet · you have not answered [Answer]',
  );
  await chat.say('ch-cio', 'meetings answer cio yes');
  expect(await card()).toContain('13:00 (Geneva) — 1 person from 1 Office · you are coming [Open]');
  await chat.say('secretariat-1', 'meetings move series_cio-network_2026-06-10 2026-06-12 14:00');
  await chat.press('secretariat-1', 'Confirm');
  await chat.say('secretariat-1', 'meetings cancel m_1');
  await chat.press('secretariat-1', 'Confirm');
  expect(await card()).toMatchInlineSnapshot(`
    "2 meetings are near
    This message is late; it brings together what still matters.
    • CIO Network, Friday, 12 June 2026 at 14:00 (Geneva) — Previously: Wednesday, 10 June 2026 at 13:00 (Geneva) · 1 person from 1 Office · you are coming [Open]
    • CIO Network: Extra, Wednesday, 17 June 2026 at 15:00 (Geneva) — This meeting is cancelled. [Open]"
  `);
  await chat.until('2026-06-12T12:00:00Z');
  expect(await card()).toContain('14:00 (Geneva) — This meeting has started; answers are closed. [Open]');
});

test('what was withdrawn unsent as its meeting moved is sent once that moves back', async () => {
  const chat = await conversation();
  const move = async (to: string) => {
    await chat.say('secretariat-1', `meetings move series_cio-network_2026-06-10 ${to}`);
    await chat.press('secretariat-1', 'Confirm');
  };
  await chat.until('2026-06-05T10:59:00Z');
  await chat.letters('ch-cio');
  const up = down(chat);
  // On its way, and not to arrive.
  await chat.until('2026-06-05T11:01:00Z');
  await move('2026-06-11 13:00');
  await move('2026-06-10 13:00');
  up();
  await chat.until('2026-06-05T12:00:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['In 5 days: CIO Network']);
  // Only planned, and due while the meeting is elsewhere.
  await chat.until('2026-06-09T10:59:00Z');
  await move('2026-06-19 13:00');
  await chat.later('PT2M');
  await move('2026-06-10 13:00');
  await chat.later('PT10M');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['Tomorrow: CIO Network']);
  expect(await chat.say('secretariat-1', 'ledger cio --person "CIO of CH"')).toContain('1 planned, 3 sent');
});

test('a channel that had its reminder when the meeting moved does not get it again, one that had not does', async () => {
  const chat = await conversation();
  await chat.store.transaction(({ channels }) =>
    channels.save({ platform: 'local', workspace: 'other', id: 'far', name: 'far', groupId: 'g_cio-network' }),
  );
  const { send } = chat.messenger;
  const shown: string[] = [];
  let isDown = false;
  chat.messenger.send = async (delivery) => {
    const { id } = delivery.destination;
    if (isDown && id === 'far') throw new DeliveryProblem('the platform is down', { kind: 'later' });
    if (delivery.destination.kind === 'channel') shown.push(`${id} ${delivery.key.split(':').at(-2)}`);
    return send(delivery);
  };
  await chat.until('2026-06-06T00:00:00Z');
  isDown = true;
  await chat.until('2026-06-07T11:01:00Z');
  for (const to of ['2026-06-11 13:00', '2026-06-10 13:00']) {
    await chat.say('secretariat-1', `meetings move series_cio-network_2026-06-10 ${to}`);
    await chat.press('secretariat-1', 'Confirm');
  }
  isDown = false;
  await chat.until('2026-06-07T18:00:00Z');
  expect(shown.filter((one) => one.endsWith('P3D'))).toEqual(['cio-network P3D', 'far P3D']);
});
