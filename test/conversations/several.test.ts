import { expect, test } from 'vitest';
import { DeliveryProblem } from '../../src/errors.ts';
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
