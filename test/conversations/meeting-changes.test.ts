import { expect, test } from 'vitest';
import { type Conversation, conversation } from '../conversation.ts';

/** A store in which the CIO of CH chairs the CIO Network. */
async function chaired(): Promise<Conversation> {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.posts('cio-network');
  return chat;
}

async function confirmed(chat: Conversation, line: string): Promise<string> {
  await chat.say('ch-cio', line);
  return chat.press('ch-cio', 'Confirm');
}

test('several edits within five minutes become one notice that says old and new', async () => {
  const chat = await chaired();
  await chat.say('jp-cio', 'meetings answer cio yes');
  await confirmed(chat, 'meetings move cio 2026-06-17 14:00');
  await chat.later('PT2M');
  await confirmed(chat, 'meetings place cio https://meet.example/cio');
  await chat.later('PT2M');
  await confirmed(chat, 'meetings move cio 2026-06-18 14:00 --reason "The hall is taken."');
  await chat.later('PT59S');
  expect(await chat.letters('jp-cio')).toEqual([]);
  await chat.later('PT1S');
  expect(await chat.letters('jp-cio')).toEqual([
    `Moved: CIO Network
Previously: Wednesday, 10 June 2026 at 20:00 (Tokyo), 13:00 in Geneva
Previous place: to be announced
Reason: The hall is taken.
Your answer, yes, is kept; change it if the new time does not suit you.
When: Thursday, 18 June 2026 at 21:00 (Tokyo), 14:00 in Geneva
Duration: 90 minutes
Where: https://meet.example/cio
Coming: 1 person from 1 Office
Your answer: yes
Calendar: Add to calendar (https://wild.example/calendar/….ics)
[✓ Yes] [Maybe] [No]`,
  ]);
  expect(await chat.posts('cio-network')).toHaveLength(1);
  await chat.later('PT1H');
  expect(await chat.letters('jp-cio')).toEqual([]);
});

test('a meeting moved by a day brings its news and no reminder that says the same within a day', async () => {
  const chat = await chaired();
  await chat.until('2026-06-09T12:00:00Z');
  expect((await chat.letters('ch-cio')).at(-1)).toContain('Tomorrow: CIO Network');
  await chat.posts('cio-network');
  await confirmed(chat, 'meetings move cio 2026-06-11 13:00');
  // Who joins or leaves meanwhile changes nothing in that.
  await chat.say('secretariat-1', 'members add cio GB "Ana Silva" --email ana@office.example');
  await chat.until('2026-06-12T00:00:00Z');
  const titles = (letters: readonly string[]) => letters.map((letter) => letter.split('\n')[0]);
  expect(titles(await chat.posts('cio-network'))).toEqual(['Moved: CIO Network', 'CIO Network']);
  const letters = titles(await chat.letters('ch-cio'));
  expect(letters.filter((title) => title?.endsWith('CIO Network'))).toEqual(['Moved: CIO Network', 'CIO Network']);
});

test('what is moved back before it was told is not told', async () => {
  const chat = await chaired();
  await confirmed(chat, 'meetings move cio 2026-06-17 14:00');
  await chat.later('PT4M');
  await confirmed(chat, 'meetings move cio 2026-06-10 13:00');
  await chat.later('PT1H');
  expect(await chat.letters('jp-cio')).toEqual([]);
  expect(await chat.posts('cio-network')).toEqual([]);
  await confirmed(chat, 'meetings move cio 2026-06-17 14:00');
  await chat.later('PT5M');
  await confirmed(chat, 'meetings move cio 2026-06-10 13:00');
  await chat.later('PT5M');
  expect(await chat.letters('jp-cio')).toHaveLength(2);
});

test('a cancellation has five minutes too, is told for the time people know of, and with it what else has changed', async () => {
  const chat = await chaired();
  await confirmed(chat, 'meetings move cio 2026-06-17 14:00');
  await chat.later('PT1M');
  expect(await confirmed(chat, 'meetings cancel series_cio-network_2026-06-10')).toContain(
    'In five minutes all that has changed by then goes, once, to the channel cio-network and 26 members.\n[Undo]',
  );
  await chat.later('PT3M59S');
  expect(await chat.letters('jp-cio')).toEqual([]);
  await chat.later('PT1S');
  expect(await chat.letters('jp-cio')).toEqual([
    `Cancelled: CIO Network
When: Wednesday, 10 June 2026 at 20:00 (Tokyo), 13:00 in Geneva
No action needed.`,
  ]);
  await chat.later('PT1H');
  expect(await chat.letters('jp-cio')).toEqual([]);
});

test('a cancellation that is taken back in time is not told; once told it stays', async () => {
  const chat = await chaired();
  await confirmed(chat, 'meetings cancel cio "Wrong meeting."');
  expect(await chat.press('ch-cio', 'Undo')).toContain(
    'The CIO Network meets Wednesday, 10 June 2026 at 13:00 (Geneva) after all. Nobody has been told that it was cancelled.',
  );
  await chat.later('PT1H');
  expect(await chat.letters('jp-cio')).toEqual([]);
  expect(await chat.posts('cio-network')).toEqual([]);
  expect(await chat.say('ch-cio', 'meetings restore cio')).toContain('is not cancelled.');
  await chat.until('2026-05-28T00:00:00Z');
  expect((await chat.posts('cio-network')).join()).toContain('In 14 days: CIO Network');
  await confirmed(chat, 'meetings cancel cio');
  await chat.later('PT5M');
  expect((await chat.posts('cio-network')).join()).toContain('Cancelled: CIO Network');
  expect(await chat.say('ch-cio', 'meetings restore series_cio-network_2026-06-10')).toContain(
    'has been told that this meeting is cancelled. You may schedule a new one.',
  );
});

test('changes of several meetings that are told as one each keep their reason', async () => {
  const chat = await chaired();
  await confirmed(chat, 'meetings cancel cio "Too close to the Assemblies."');
  await confirmed(chat, 'meetings move series_cio-network_2026-09-09 2026-09-10 13:00 --reason "The hall is taken."');
  await chat.later('PT5M');
  expect(await chat.posts('cio-network')).toEqual([
    `CIO Network: 2 meetings have changed
• Wednesday, 10 June 2026 at 13:00 (Geneva) — cancelled · Reason: Too close to the Assemblies.
• Thursday, 10 September 2026 at 13:00 (Geneva) — Previously: Wednesday, 9 September 2026 at 13:00 (Geneva) · Reason: The hall is taken. [Open]
Answers already given are kept; members may change them.`,
  ]);
});

test('a meeting within the hour is cancelled at once, without a way back', async () => {
  const chat = await chaired();
  await chat.until('2026-06-10T10:30:00Z');
  await chat.letters('jp-cio');
  expect(await confirmed(chat, 'meetings cancel cio')).toContain('members.\n[Meetings]');
  expect((await chat.letters('jp-cio')).join()).toContain('Cancelled: CIO Network');
});

test('a change to a meeting that is near is told at once', async () => {
  const chat = await chaired();
  await chat.until('2026-06-10T10:30:00Z');
  await chat.letters('fr-cio');
  expect(await confirmed(chat, 'meetings place cio Room B')).toContain('is now Room B. This goes to the channel');
  const [news] = await chat.letters('fr-cio');
  expect(news).toContain('Nouveau lieu : CIO Network\nLieu précédent : à préciser\nQuand : mercredi 10 juin 2026');
  expect(news).toContain('Où : Room B');
});

test('a change that was not told before its meeting began is not told any more', async () => {
  const chat = await chaired();
  await chat.until('2026-06-10T09:59:00Z');
  await chat.letters('jp-cio');
  await confirmed(chat, 'meetings place cio Room B');
  await chat.store.transaction(async ({ meetings }) => {
    const [june] = await meetings.upcoming({ from: chat.now() }, 1);
    if (june) await meetings.save({ ...june, startsAt: june.startsAt.subtract({ hours: 1 }) });
  });
  await chat.later('PT5M');
  expect((await chat.letters('jp-cio')).join()).not.toContain('It was');
});

test('a meeting and all that follow move as a series of their own: said whole, told as one, answers kept', async () => {
  const chat = await chaired();
  await chat.say('nz-cio', 'meetings answer cio yes');
  const september = 'series_cio-network_2026-09-09';
  expect(await chat.say('ch-cio', `meetings move ${september} 2026-09-17 14:00 --following`)).toBe(
    `Move this and all following meetings of the CIO Network?
Repeats every quarter, third Thursday, 14:00 Geneva time.
• Thursday, 17 September 2026 at 14:00 (Geneva) (Previously: Wednesday, 9 September 2026 at 13:00 (Geneva))
• Thursday, 17 December 2026 at 14:00 (Geneva) (Previously: Wednesday, 9 December 2026 at 13:00 (Geneva))
• Thursday, 18 March 2027 at 14:00 (Geneva) (Previously: Wednesday, 10 March 2027 at 13:00 (Geneva))
Answers already given are kept; members may change them. When you confirm, this goes to the channel cio-network and 26 members.
[Confirm] [Leave it as it is]`,
  );
  expect(await chat.press('ch-cio', 'Confirm')).toContain(
    'Moved: 3 meetings of the CIO Network; the first is now Thursday, 17 September 2026 at 14:00 (Geneva).',
  );
  await chat.later('PT5M');
  expect(await chat.letters('fr-cio')).toEqual([
    `CIO Network : 3 réunions modifiées
Se répète chaque trimestre, le troisième jeudi du mois à 14 h 00, heure de Genève.
• jeudi 17 septembre 2026 à 14 h 00 (Genève) — Précédemment : mercredi 9 septembre 2026 à 13 h 00 (Genève) [Ouvrir]
• jeudi 17 décembre 2026 à 14 h 00 (Genève) — Précédemment : mercredi 9 décembre 2026 à 13 h 00 (Genève) [Ouvrir]
• jeudi 18 mars 2027 à 14 h 00 (Genève) — Précédemment : mercredi 10 mars 2027 à 13 h 00 (Genève) [Ouvrir]
Les réponses déjà données sont conservées ; les membres peuvent les modifier.`,
  ]);
  expect(await chat.say('nz-cio', 'meetings')).toContain('Wednesday, 10 June 2026 at 23:00 (Auckland)');
  expect(await chat.say('nz-cio', `meetings show ${september}`)).toContain(
    'When: Friday, 18 September 2026 at 00:00 (Auckland), Thursday 14:00 in Geneva; Thu, 17 September 2026 in UTC',
  );
  await chat.until('2026-06-10T12:30:00Z');
  const year = await chat.say('ch-cio', 'meetings');
  expect(year).toContain('4 meetings to come');
  expect(year).toContain('Thursday, 17 June 2027 at 14:00 (Geneva)');
  expect(year).not.toContain('Wednesday');
});

test('following meetings that were cancelled stay so, and none may fall upon another', async () => {
  const chat = await chaired();
  await confirmed(chat, 'meetings cancel series_cio-network_2026-09-09');
  await confirmed(chat, 'meetings move cio 2026-06-17 13:00 --following');
  await chat.later('PT5M');
  const list = await chat.say('ch-cio', 'meetings');
  expect(list.match(/(?<=CIO Network, )[^(]+/g)).toEqual([
    'Wednesday, 17 June 2026 at 13:00 ',
    'Wednesday, 16 December 2026 at 13:00 ',
    'Wednesday, 17 March 2027 at 13:00 ',
    'Wednesday, 16 June 2027 at 13:00 ',
  ]);
  expect(await chat.say('ch-cio', 'meetings show series_cio-network_2026-09-09')).toContain(
    'This meeting is cancelled.\nWhen: Wednesday, 9 September 2026',
  );
  await confirmed(chat, 'meetings schedule cio 2026-12-10 15:00');
  expect(await chat.say('ch-cio', 'meetings move cio 2026-06-11 15:00 --following')).toBe(
    `The CIO Network already has a meeting then, Thursday, 10 December 2026 at 15:00 (Geneva).
[See the meeting] [Choose another time]`,
  );
});

test('the place changes for one meeting or for all that follow, and what is wrong is refused', async () => {
  const chat = await chaired();
  expect(await chat.say('jp-cio', 'meetings place cio Room B')).toContain('Only the chair or a vice-chair of a group');
  await chat.say('ch-cio', 'meetings show cio');
  await chat.press('ch-cio', 'Change the place');
  expect(
    await chat.fill('ch-cio', { place: 'https://meet.example/cio' }),
  ).toBe(`Hold this meeting of the CIO Network elsewhere?
When: Wednesday, 10 June 2026 at 13:00 (Geneva)
From: to be announced
To: https://meet.example/cio
Answers already given are kept; members may change them. When you confirm, this goes to the channel cio-network and 26 members.
[Confirm] [Leave it as it is]`);
  expect(await chat.press('ch-cio', 'Confirm')).toContain('the place of 1 meeting of the CIO Network is now https');
  expect(await chat.say('ch-cio', 'meetings place cio https://meet.example/cio')).toContain('is already held there');
  expect(await chat.say('ch-cio', 'meetings place cio <b>Hall</b> A --following')).toContain(
    'Hold this and all following meetings of the CIO Network elsewhere?\nFrom: https://meet.example/cio\nTo: <b>Hall</b> A',
  );
  expect(await chat.press('ch-cio', 'Confirm')).toContain('the place of 4 meetings of the CIO Network is now');
  await chat.until('2026-06-10T12:30:00Z');
  expect(await chat.say('ch-cio', 'meetings show series_cio-network_2027-03-10')).toContain('Where: <b>Hall</b> A');
  expect(await chat.say('ch-cio', 'meetings place series_cio-network_2026-06-10 Elsewhere')).toContain(
    'cannot be moved',
  );
  await confirmed(chat, 'meetings cancel series_cio-network_2026-09-09');
  expect(await chat.say('ch-cio', 'meetings place series_cio-network_2026-09-09 Elsewhere')).toContain('is cancelled');
});

test('cancelling this and all that follow ends the series, told as one', async () => {
  const chat = await chaired();
  expect(await chat.say('ch-cio', 'meetings cancel series_cio-network_2026-12-09 "A pause." --following')).toBe(
    `Cancel this and all following meetings of the CIO Network, and end the series?
Reason: A pause.
• Wednesday, 9 December 2026 at 13:00 (Geneva)
• Wednesday, 10 March 2027 at 13:00 (Geneva)
When you confirm, this goes to the channel cio-network and 26 members.
[Confirm] [Leave it as it is]`,
  );
  expect(await chat.press('ch-cio', 'Confirm')).toContain('Cancelled: 2 meetings of the CIO Network, the first');
  await chat.later('PT5M');
  expect(await chat.posts('cio-network')).toEqual([
    `CIO Network: 2 meetings are cancelled
Reason: A pause.
• Wednesday, 9 December 2026 at 13:00 (Geneva) — cancelled
• Wednesday, 10 March 2027 at 13:00 (Geneva) — cancelled`,
  ]);
  await chat.until('2026-09-09T12:30:00Z');
  expect(await chat.say('ch-cio', 'meetings cio')).toContain('The CIO Network has no meeting scheduled.');
});
