import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

/** A store in which the CIO of CH chairs the CIO Network. */
async function chaired() {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.posts('cio-network');
  return chat;
}

test('a member sees the meetings of their groups in their own time, and answers with one press', async () => {
  const chat = await conversation();
  expect(await chat.say('nz-cio', 'meetings')).toBe(`4 meetings to come
• CIO Network, Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva — no answers yet · you have not answered [Answer]
• CIO Network, Wednesday, 9 September 2026 at 23:00 (Auckland), 13:00 in Geneva — no answers yet · you have not answered [Answer]
• CIO Network, Thursday, 10 December 2026 at 01:00 (Auckland), Wednesday 13:00 in Geneva — no answers yet · you have not answered [Answer]
• CIO Network, Thursday, 11 March 2027 at 01:00 (Auckland), Wednesday 13:00 in Geneva — no answers yet · you have not answered [Answer]`);
  expect(await chat.press('nz-cio', 'Answer')).toBe(`CIO Network
When: Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva
Duration: 90 minutes
Where: to be announced
Coming: no answers yet
Your answer: none yet
Calendar: Add to calendar (https://wild.example/calendar/….ics)
[Yes] [Maybe] [No]
Repeats every quarter, second Wednesday, 13:00 Geneva time.`);
  expect(await chat.press('nz-cio', 'Yes')).toBe(
    `Noted: you are coming. CIO Network, Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva.
[Maybe] [No] [See the meeting]`,
  );
  await chat.say('ch-cio', 'meetings answer cio yes');
  await chat.say('ch-cto', 'meetings answer cio-network yes');
  await chat.say('jp-cio', 'meetings answer cio maybe');
  await chat.say('us-cio', 'meetings answer "CIO Network" no');
  expect(await chat.press('nz-cio', 'See the meeting')).toContain(
    'Coming: 3 people from 2 Offices · 1 maybe · 1 not coming\nYour answer: yes',
  );
  expect(await chat.say('nz-cio', 'meetings')).toContain('1 not coming · you are coming [Open]');
});

test('an answer may be changed until the meeting starts', async () => {
  const chat = await conversation();
  await chat.say('ch-cio', 'meetings show cio');
  await chat.press('ch-cio', 'No');
  expect(await chat.press('ch-cio', 'Maybe')).toContain('Noted: maybe.');
  await chat.until('2026-06-10T10:59:00Z');
  expect(await chat.press('ch-cio', 'Yes')).toContain('Noted: you are coming.');
  await chat.until('2026-06-10T11:00:00Z');
  expect(await chat.press('ch-cio', 'No')).toBe(
    `This meeting of the CIO Network began Wednesday, 10 June 2026 at 13:00 (Geneva), so answers are closed.
[Meetings]`,
  );
  const card = await chat.say('ch-cio', 'meetings show series_cio-network_2026-06-10');
  expect(card).toContain('This meeting has started; answers are closed.');
  expect(card).toContain('Coming: 1 person from 1 Office\nYour answer: yes');
  expect(card).not.toContain('[Yes]');
});

test('who is no member of the group does not answer, and a guest is told how to join', async () => {
  const chat = await conversation();
  expect(await chat.say('jp-ai', 'meetings answer cio yes')).toBe(
    `Only members of the CIO Network answer its invitations. You may ask to join it.
[Join] [About this group]`,
  );
  expect(await chat.say('secretariat-1', 'meetings answer cio yes')).toContain('Only members of the CIO Network');
  expect(await chat.say('newcomer', 'meetings answer cio yes')).toContain('To become one, ask to join a group.');
  expect(await chat.say('newcomer', 'meetings')).toContain('Only members of a group can do that.');
  expect(await chat.say('ch-cio', 'meetings answer nowhere yes')).toContain(
    'I could not find a meeting for “nowhere”.',
  );
});

test('the secretariat sees the meetings of all groups, and anyone those of the group they name', async () => {
  const chat = await conversation();
  const all = await chat.say('secretariat-1', 'meetings');
  expect(all).toContain('8 meetings to come');
  expect(all).not.toContain('you have not answered');
  expect(all).toContain('[Schedule a meeting]');
  const ai = await chat.say('ch-cio', 'meetings ai');
  expect(ai).toContain('AI Tools Collaboration Group: 4 meetings to come');
  expect(ai).not.toContain('[Schedule a meeting]');
  await chat.say('secretariat-1', 'groups add "Data Group" DAT "Sharing data."');
  expect(await chat.say('secretariat-1', 'meetings data')).toBe(
    'The Data Group has no meeting scheduled.\n[Schedule a meeting] [See the groups]',
  );
});

test('a long list comes in pages', async () => {
  const chat = await conversation();
  for (const day of ['01', '02', '03']) {
    await chat.say('secretariat-1', `meetings schedule cio 2026-07-${day} 13:00`);
    await chat.press('secretariat-1', 'Confirm');
  }
  const first = await chat.say('secretariat-1', 'meetings');
  expect(first).toContain('11 meetings to come');
  expect(first).toContain('1–10 of 11\n[Show more]');
  const second = await chat.press('secretariat-1', 'Show more');
  expect(second.match(/•/g)).toHaveLength(1);
});

test('a chair schedules one meeting: shown in full, confirmed by a press, told once to channel and members', async () => {
  const chat = await chaired();
  const preview = await chat.say(
    'ch-cio',
    'meetings schedule cio 8 July 2026 3pm --minutes 60 --place https://meet.example/cio --title "Data protection"',
  );
  expect(preview).toBe(`Schedule this meeting of the CIO Network?
Title: Data protection
When: Wednesday, 8 July 2026 at 15:00 (Geneva)
Duration: 60 minutes
Where: https://meet.example/cio
When you confirm, this goes to the channel cio-network and 26 members.
[Confirm] [Every quarter instead] [Choose another time] [Do not send]`);
  expect(await chat.posts('cio-network')).toEqual([]);
  expect(await chat.press('ch-cio', 'Confirm')).toBe(
    `Scheduled: CIO Network, Wednesday, 8 July 2026 at 15:00 (Geneva). This goes to the channel cio-network and 26 members.
[See the meeting] [Meetings]`,
  );
  expect(await chat.posts('cio-network')).toEqual([
    `New meeting: CIO Network: Data protection
When: Wednesday, 8 July 2026 at 15:00 (Geneva)
Duration: 60 minutes
Where: https://meet.example/cio
Coming: no answers yet
Calendar: Add to calendar (https://wild.example/calendar/….ics)
[Yes] [Maybe] [No]`,
  ]);
  expect(await chat.letters('jp-cio')).toEqual([
    `New meeting: CIO Network: Data protection
When: Wednesday, 8 July 2026 at 22:00 (Tokyo), 15:00 in Geneva
Duration: 60 minutes
Where: https://meet.example/cio
Coming: no answers yet
Your answer: none yet
Calendar: Add to calendar (https://wild.example/calendar/….ics)
[Yes] [Maybe] [No]`,
  ]);
  expect(await chat.letters('jp-ai')).toEqual([]);
  expect(await chat.press('jp-cio', 'Yes')).toContain('Noted: you are coming. CIO Network: Data protection');
});

test('a series is said in plain words with its next four dates, and keeps four meetings in the calendar', async () => {
  const chat = await conversation();
  expect(
    await chat.say('secretariat-1', 'meetings schedule ai 5 May 2026 15:00 --repeat quarterly --zone Asia/Kathmandu'),
  ).toBe(`Schedule these meetings of the AI Tools Collaboration Group?
When: Tuesday, 5 May 2026 at 11:15 (Geneva), 15:00 in Kathmandu
Duration: 90 minutes
Where: to be announced
Repeats every quarter, first Tuesday, 15:00 Kathmandu time.
The next four dates:
• Tuesday, 5 May 2026 at 11:15 (Geneva), 15:00 in Kathmandu
• Tuesday, 4 August 2026 at 11:15 (Geneva), 15:00 in Kathmandu
• Tuesday, 3 November 2026 at 10:15 (Geneva), 15:00 in Kathmandu
• Tuesday, 2 February 2027 at 10:15 (Geneva), 15:00 in Kathmandu
When you confirm, this goes to the channel ai-tools and 23 members.
[Confirm] [Choose another time] [Do not send]`);
  expect(await chat.press('secretariat-1', 'Confirm')).toContain(
    'Scheduled: AI Tools Collaboration Group, every quarter, first Tuesday, 15:00 Kathmandu time; the first is Tuesday, 5 May',
  );
  const [news] = await chat.letters('fr-ai');
  expect(news).toContain('Nouvelle série de réunions : AI Tools Collaboration Group');
  expect(news).toContain('Se répète chaque trimestre, le premier mardi du mois à 15 h 00, heure de Kathmandu.');
  expect(news).toContain('[Oui] [Peut-être] [Non]');
  expect(await chat.say('ch-ai', 'meetings')).toContain('8 meetings to come');
  await chat.until('2026-05-05T09:31:00Z');
  expect(await chat.say('ch-ai', 'meetings')).toContain('Tuesday, 4 May 2027 at 11:15 (Geneva), 15:00 in Kathmandu');
});

test('the form asks for what is missing and keeps what was given', async () => {
  const chat = await chaired();
  expect(await chat.say('ch-cio', 'meetings schedule cio 2026-07-08')).toBe(`Schedule a meeting
Group: CIO Network
Day: Wed, 8 July 2026
Time *:
Repeats *: once (Once, Every quarter)
Duration in minutes *: 90
Time zone *: Europe/Zurich
Link or place:
Title:`);
  expect(await chat.fill('ch-cio', { time: '25:00', minutes: '3' })).toContain(
    'Duration in minutes *: 3 — Please give a duration from 5 to 1440 minutes.',
  );
  expect(await chat.fill('ch-cio', { time: '14:00', minutes: '45' })).toContain(
    'When: Wednesday, 8 July 2026 at 14:00 (Geneva)\nDuration: 45 minutes',
  );
  expect(await chat.say('ch-cio', 'meetings schedule cio 2026-06-31 13:00')).toContain(
    'There is no day 2026-06-31 in the calendar.',
  );
});

test('a group cannot meet in the past, twice at a time, or once it has concluded', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'meetings schedule cio 2026-04-16 16:00')).toBe(
    `Thursday, 16 April 2026 at 16:00 (Geneva) has already passed. Please choose a later time.
[Choose another time]`,
  );
  expect(await chat.press('secretariat-1', 'Choose another time')).toContain('Schedule a meeting\nGroup: CIO Network');
  expect(await chat.say('secretariat-1', 'meetings schedule cio 2026-06-10 13:00')).toBe(
    `The CIO Network already has a meeting then, Wednesday, 10 June 2026 at 13:00 (Geneva).
[See the meeting] [Choose another time]`,
  );
  await chat.say('secretariat-1', 'meetings schedule cio 2026-07-08 13:00');
  const twice = chat.sees('secretariat-1');
  await chat.press('secretariat-1', 'Confirm');
  if (twice?.kind !== 'view') throw new Error('there is no preview');
  const confirm = twice.view.body.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0];
  if (!confirm) throw new Error('there is no button');
  const again = { how: 'pressed', command: confirm.command, values: confirm.values } as const;
  expect(await chat.call('secretariat-2', again)).toContain('The CIO Network already has a meeting then');
  expect(await chat.posts('cio-network')).toHaveLength(1);
  await chat.store.transaction(async ({ groups }) => {
    const [cio] = await groups.all();
    if (cio) await groups.save({ ...cio, state: 'concluded' });
  });
  expect(await chat.say('secretariat-1', 'meetings schedule cio 2026-08-05 13:00')).toContain(
    'The CIO Network has concluded and meets no more.',
  );
});

test('a time the clocks skip or repeat is caught, with a choice', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'meetings schedule cio 2027-03-28 02:30')).toBe(
    `On Sun, 28 March 2027 the clocks in Geneva are put forward and 02:30 does not come. Please choose a time near it.
[Sun, 28 March 2027, 01:30] [Sun, 28 March 2027, 03:30]`,
  );
  expect(await chat.press('secretariat-1', 'Sun, 28 March 2027, 03:30')).toContain(
    'When: Sunday, 28 March 2027 at 03:30 (Geneva)',
  );
  expect(await chat.say('secretariat-1', 'meetings schedule cio 2026-10-25 02:30')).toBe(
    `On Sun, 25 October 2026 the clocks in Geneva are put back and 02:30 comes twice. Please say which you mean.
[The first 02:30 (UTC+02:00)] [The second 02:30 (UTC+01:00)]`,
  );
  await chat.press('secretariat-1', 'The second 02:30 (UTC+01:00)');
  await chat.press('secretariat-1', 'Confirm');
  expect(await chat.letters('in-cio')).toEqual([
    expect.stringContaining('When: Sunday, 25 October 2026 at 07:00 (Kolkata), 02:30 in Geneva'),
  ]);
});

test('only who leads the group schedules, moves and cancels', async () => {
  const chat = await chaired();
  const chairsOnly = 'Only the chair or a vice-chair of a group, or the secretariat, can do that.';
  expect(await chat.say('jp-cio', 'meetings schedule cio 2026-07-08 13:00')).toContain(chairsOnly);
  expect(await chat.say('jp-cio', 'meetings cancel cio')).toContain(chairsOnly);
  const othersGroup = 'Only the chair or a vice-chair of the AI Tools Collaboration Group, or the secretariat,';
  expect(await chat.say('ch-cio', 'meetings schedule ai 2026-07-08 13:00')).toContain(othersGroup);
  expect(await chat.say('ch-cio', 'meetings move ai 2026-07-08 13:00')).toContain(othersGroup);
  expect(await chat.say('ch-cio', 'meetings cancel ai')).toContain(othersGroup);
  expect(await chat.say('ch-cio', 'meetings show cio')).toContain('[Move] [Change the place] [Cancel the meeting]');
  expect(await chat.say('jp-cio', 'meetings show cio')).not.toContain('[Move]');
});

test('moving keeps the answers, tells everyone once, and earns fresh reminders', async () => {
  const chat = await chaired();
  await chat.say('jp-cio', 'meetings answer cio yes');
  await chat.until('2026-05-28T00:00:00Z');
  expect(await chat.letters('jp-cio')).toEqual([expect.stringContaining('In 13 days: CIO Network')]);
  await chat.posts('cio-network');
  await chat.say('ch-cio', 'meetings show cio');
  await chat.press('ch-cio', 'Move');
  expect(await chat.fill('ch-cio', { day: '2026-06-17', time: '14:00', reason: 'The hall is taken.' })).toBe(
    `Move this meeting of the CIO Network?
From: Wednesday, 10 June 2026 at 13:00 (Geneva)
To: Wednesday, 17 June 2026 at 14:00 (Geneva)
Reason: The hall is taken.
Answers already given are kept; members may change them. When you confirm, this goes to the channel cio-network and 26 members.
[Confirm] [Leave it as it is]`,
  );
  expect(await chat.press('ch-cio', 'Confirm')).toBe(
    `Moved: the CIO Network now meets Wednesday, 17 June 2026 at 14:00 (Geneva). Answers are kept. In five minutes all that has changed by then goes, once, to the channel cio-network and 26 members.
[See the meeting]`,
  );
  expect(await chat.letters('jp-cio')).toEqual([]);
  await chat.later('PT5M');
  expect(await chat.letters('jp-cio')).toEqual([
    `Moved: CIO Network
Previously: Wednesday, 10 June 2026 at 20:00 (Tokyo), 13:00 in Geneva
Reason: The hall is taken.
Your answer, yes, is kept; change it if the new time does not suit you.
When: Wednesday, 17 June 2026 at 21:00 (Tokyo), 14:00 in Geneva
Duration: 90 minutes
Where: to be announced
Coming: 1 person from 1 Office
Your answer: yes
Calendar: Add to calendar (https://wild.example/calendar/….ics)
[✓ Yes] [Maybe] [No]`,
  ]);
  expect(await chat.posts('cio-network')).toHaveLength(1);
  await chat.until('2026-06-17T11:59:00Z');
  const titles = (await chat.letters('jp-cio')).map((letter) => letter.split('\n')[0]);
  expect(titles).toEqual([
    'In 13 days: CIO Network',
    'In 2 days: CIO Network',
    'Today: CIO Network',
    'Today: CIO Network',
  ]);
  await chat.until('2026-06-17T13:30:00Z');
  expect(await chat.say('jp-cio', 'meetings')).toContain('Wednesday, 9 September 2026 at 20:00');
  expect(await chat.say('jp-cio', 'meetings')).not.toContain('10 June 2026');
});

test('what cannot be moved is refused with the way on', async () => {
  const chat = await conversation();
  const move = (when: string) => chat.say('secretariat-1', `meetings move cio ${when}`);
  expect(await move('2026-06-10 13:00')).toContain('is already Wednesday, 10 June 2026 at 13:00 (Geneva).');
  expect(await move('2026-04-01 13:00')).toContain('has already passed. Please choose a later time.');
  expect(await move('2026-09-09 13:00')).toContain('already has a meeting then');
  expect(await move('2027-03-28 02:30')).toContain('does not come. Please choose a time near it.');
  await chat.press('secretariat-1', 'Sun, 28 March 2027, 01:30');
  expect(await chat.press('secretariat-1', 'Leave it as it is')).toContain('10 June 2026');
  const june = 'series_cio-network_2026-06-10';
  await chat.say('secretariat-1', `meetings cancel ${june}`);
  await chat.press('secretariat-1', 'Confirm');
  expect(await chat.say('secretariat-1', `meetings move ${june} 2026-06-17 13:00`)).toBe(
    `This meeting of the CIO Network is cancelled and cannot be moved. You may schedule a new one.
[Schedule a meeting]`,
  );
  await chat.until('2026-09-09T11:00:00Z');
  expect(await move('2026-09-10 13:00')).toContain(
    'began Wednesday, 9 September 2026 at 13:00 (Geneva) and cannot be moved',
  );
  expect(await chat.say('secretariat-1', 'meetings cancel cio')).toContain('cannot be cancelled any more');
});

test('cancelling tells everyone once, reminds nobody, and the series goes on without that day', async () => {
  const chat = await chaired();
  await chat.say('nz-cio', 'meetings answer cio yes');
  await chat.say('ch-cio', 'meetings show cio');
  expect(await chat.press('ch-cio', 'Cancel the meeting')).toContain('Cancel this meeting of the CIO Network?');
  expect(await chat.say('ch-cio', 'meetings cancel cio Too close to the <b>Assemblies</b>.')).toBe(
    `Cancel this meeting of the CIO Network?
When: Wednesday, 10 June 2026 at 13:00 (Geneva)
Reason: Too close to the <b>Assemblies</b>.
When you confirm, this goes to the channel cio-network and 26 members.
[Confirm] [Leave it as it is]`,
  );
  expect(await chat.press('ch-cio', 'Confirm')).toContain('Cancelled: CIO Network, Wednesday, 10 June 2026');
  await chat.later('PT5M');
  expect(await chat.letters('nz-cio')).toEqual([
    `Cancelled: CIO Network
When: Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva
Reason: Too close to the <b>Assemblies</b>.
No action needed.`,
  ]);
  expect(await chat.posts('cio-network')).toHaveLength(1);
  const june = 'series_cio-network_2026-06-10';
  expect(await chat.say('nz-cio', `meetings answer ${june} no`)).toContain(
    'is cancelled, so there is nothing to answer',
  );
  expect(await chat.say('nz-cio', `meetings show ${june}`)).toContain('This meeting is cancelled.');
  expect(await chat.say('ch-cio', `meetings cancel ${june}`)).toContain('is already cancelled.');
  expect(await chat.say('ch-cio', 'meetings')).toContain('Wednesday, 9 June 2027');
  await chat.until('2026-06-11T00:00:00Z');
  expect(await chat.letters('nz-cio')).toEqual([]);
  expect(await chat.say('ch-cio', 'meetings')).not.toContain('June 2026');
});

test('reminders come to channel and members, in each one’s language and by day', async () => {
  const chat = await conversation();
  await chat.say('us-cio', 'meetings answer cio no');
  await chat.until('2026-05-27T11:00:00Z');
  expect(await chat.posts('cio-network')).toEqual([
    `In 14 days: CIO Network
When: Wednesday, 10 June 2026 at 13:00 (Geneva)
Duration: 90 minutes
Where: to be announced
Coming: 1 not coming
Calendar: Add to calendar (https://wild.example/calendar/….ics)
[Yes] [Maybe] [No]`,
  ]);
  expect(await chat.letters('fr-cio')).toEqual([
    `Dans 14 jours : CIO Network
Quand : mercredi 10 juin 2026 à 13 h 00 (Genève)
Durée : 90 minutes
Où : à préciser
Participation : 1 absence
Votre réponse : pas encore donnée
Calendrier : Ajouter au calendrier (https://wild.example/calendar/….ics)
Vous n’avez pas encore répondu. Participerez-vous ?
[Oui] [Peut-être] [Non]`,
  ]);
  expect(await chat.press('fr-cio', 'Oui')).toContain(
    'C’est noté : vous participez. CIO Network, mercredi 10 juin 2026',
  );
  expect(await chat.letters('nz-cio')).toEqual([]);
  await chat.until('2026-05-27T20:00:00Z');
  expect(await chat.letters('nz-cio')).toEqual([expect.stringContaining('In 13 days: CIO Network')]);
  await chat.until('2026-06-10T10:59:00Z');
  expect(await chat.letters('us-cio')).toEqual([]);
  expect(await chat.posts('cio-network')).toHaveLength(3);
  const french = await chat.letters('fr-cio');
  expect(french.map((letter) => letter.split('\n')[0])).toEqual([
    'Dans 5 jours : CIO Network',
    'Demain : CIO Network',
    'Commence bientôt : CIO Network',
  ]);
  expect(french.join()).not.toContain('pas encore répondu');
});
