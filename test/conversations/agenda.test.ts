import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

/** A store in which the CIO of CH chairs the CIO Network and an AI lead of CH the other group. */
async function chaired() {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('secretariat-1', 'chair confirm ai "AI lead of JP"');
  await chat.posts('cio-network');
  return chat;
}
const june = 'series_cio-network_2026-06-10';

test('what the group still owes stands on the agenda by itself, before anyone has put anything on it', async () => {
  const chat = await chaired();
  expect(await chat.say('nz-cio', 'agenda')).toBe(`Agenda: CIO Network
Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva
1 open action item carried over
• WILD/1-b Set up a forum to share information about ICT services and solution portfolios — carried over · CIO Network [Open]
[See the meeting]`);
  await chat.say('secretariat-1', 'actions done WILD/1-b The forum is open.');
  expect(await chat.say('nz-cio', 'agenda')).toContain('Nothing is on the agenda yet.\n[See the meeting]');
  expect(await chat.say('secretariat-1', 'agenda')).toContain('Agenda: CIO Network');
  expect(await chat.call('jp-ai', { how: 'typed', line: 'agenda' }, { in: 'ai-tools' })).toContain(
    'Agenda: AI Tools Collaboration Group',
  );
});

test('a chair sets the agenda: each line with its owner and minutes, counted against the meeting’s length', async () => {
  const chat = await chaired();
  await chat.say('ch-cio', 'meetings show cio');
  await chat.press('ch-cio', 'Agenda');
  expect(await chat.press('ch-cio', 'Add a line')).toBe(`Add to the agenda
Meeting: Wednesday, 10 June 2026 at 13:00 (Geneva)
Topic *:
Presenter:
Duration in minutes:
Position on the agenda, as a number:`);
  expect(await chat.fill('ch-cio', { title: 'Working arrangements', minutes: '60' })).toBe(
    '“Working arrangements” is number 1 on the agenda of CIO Network.\n[Agenda] [Add another]',
  );
  await chat.say('ch-cio', 'agenda add cio "Lessons from <b>two</b> pilots" --owner "CIO of JP" --minutes 40 --at 1');
  await chat.say('ch-cio', 'agenda add cio Any other business --owner US');
  expect(await chat.say('ch-cio', 'agenda cio')).toBe(`Agenda: CIO Network
Wednesday, 10 June 2026 at 13:00 (Geneva)
3 lines · 100 minutes planned, 10 minutes more than the meeting has · 1 without a time · 1 open action item carried over
• 1. Lessons from <b>two</b> pilots — CIO of JP · 40 min [Move]
• 2. Working arrangements — 60 min [Move]
• 3. Any other business — United States of America (US) [Move]
• WILD/1-b Set up a forum to share information about ICT services and solution portfolios — carried over · CIO Network [Open]
[Add a line] [Remove a line] [See the meeting]`);
  expect(
    await chat.say('jp-cio', 'meetings show cio'),
  ).toContain(`Agenda · 3 lines · 100 minutes planned, 10 minutes more than the meeting has · 1 without a time
• 1. Lessons from <b>two</b> pilots — CIO of JP · 40 min
• 2. Working arrangements — 60 min
• 3. Any other business — United States of America (US)
[Agenda]`);
  expect(await chat.press('jp-cio', 'Agenda')).not.toContain('[Add a line]');
});

test('cards that were sent already follow the agenda', async () => {
  const chat = await conversation();
  await chat.until('2026-05-28T00:00:00Z');
  await chat.say('secretariat-1', 'agenda add cio "Working arrangements" --minutes 20');
  const [posted] = await chat.cards('channel', 'cio-network');
  expect(posted).toContain('Agenda · 1 line · 20 of 90 minutes planned\n• 1. Working arrangements — 20 min\n[Agenda]');
});

test('lines move and go, and what was taken off is put back as it was with one press', async () => {
  const chat = await chaired();
  for (const title of ['One', 'Two', 'Three']) await chat.say('ch-cio', `agenda add cio ${title} --minutes 10`);
  await chat.say('ch-cio', 'agenda');
  await chat.press('ch-cio', 'Move', 2);
  expect(await chat.fill('ch-cio', { to: '1' })).toBe('“Three” is now number 1 on the agenda.\n[Agenda]');
  expect(await chat.say('ch-cio', 'agenda move cio 1 99')).toContain('“Three” is now number 3');
  await chat.say('ch-cio', 'agenda');
  expect(await chat.press('ch-cio', 'Remove a line')).toContain('Line, by its number *:');
  expect(await chat.fill('ch-cio', { line: '2' })).toBe('“Two” is off the agenda.\n[Put it back] [Agenda]');
  const kept = await chat.say('ch-cio', 'agenda');
  expect(kept).toContain('• 1. One — 10 min [Move]\n• 2. Three — 10 min [Move]\n');
  await chat.say('ch-cio', 'agenda remove cio 2');
  // AI is both an Office's code and the other group's.
  await chat.say('ch-cio', 'agenda add cio Two --owner office:AI --minutes 10 --at 1');
  await chat.say('ch-cio', 'agenda remove cio 1');
  expect(await chat.press('ch-cio', 'Put it back')).toContain('“Two” is number 1');
  expect(await chat.say('ch-cio', 'agenda')).toContain('• 1. Two — Anguilla (AI) · 10 min');
});

test('a button of an agenda that has changed since speaks of the same line, or says that it is gone', async () => {
  const chat = await chaired();
  for (const title of ['One', 'Two']) await chat.say('ch-cio', `agenda add cio ${title}`);
  await chat.say('ch-cio', 'agenda');
  await chat.press('ch-cio', 'Move', 1);
  await chat.say('secretariat-1', 'agenda add cio Zero --at 1');
  expect(await chat.fill('ch-cio', { to: '1' })).toContain('“Two” is now number 1');
  await chat.say('ch-cio', 'agenda');
  await chat.press('ch-cio', 'Move');
  await chat.say('secretariat-1', 'agenda remove cio 1');
  expect(await chat.fill('ch-cio', { to: '2' })).toContain('There is no line “l_');
});

test('only who leads the group sets its agenda; a member is told to ask the chair', async () => {
  const chat = await chaired();
  for (const line of ['add cio Mine', 'move cio 1 2', 'remove cio 1']) {
    expect(await chat.say('nz-cio', `agenda ${line}`)).toBe(
      `Only the chair or a vice-chair of a group, or the secretariat, sets its agenda. Please ask the chair to put your point on it.
[Help]`,
    );
    expect(await chat.say('jp-ai', `agenda ${line}`)).toBe(
      `Only the chair or a vice-chair of the CIO Network, or the secretariat, sets its agenda. Please ask the chair to put your point on it.
[Agenda]`,
    );
  }
  expect(await chat.say('newcomer', 'agenda cio')).toContain('Only members of a group can do that.');
  expect(await chat.say('nz-cio', 'help')).not.toContain('/wild agenda add');
});

test('what cannot be is said, and nothing changes', async () => {
  const chat = await chaired();
  expect(await chat.say('ch-cio', 'agenda nowhere')).toContain('I could not find a meeting for “nowhere”.');
  expect(await chat.say('ch-cio', 'agenda add cio Long --minutes 1441')).toContain('a duration from 1 to 1440 minutes');
  expect(await chat.say('ch-cio', 'agenda add cio Short --minutes 0')).toContain('a duration from 1 to 1440 minutes');
  expect(await chat.say('ch-cio', `agenda add cio ${'x'.repeat(201)}`)).toContain('Please keep this to 200 characters');
  expect(await chat.say('ch-cio', 'agenda remove cio 1')).toBe(
    'There is no line “1” on this agenda. Please look at it again.\n[Agenda]',
  );
  for (let n = 1; n <= 50; n++) await chat.say('ch-cio', `agenda add cio "Point ${n}"`);
  expect(await chat.say('ch-cio', 'agenda add cio "Point 51"')).toContain('This agenda is full.');
  const first = await chat.say('ch-cio', 'agenda');
  expect(first).toContain('50 lines');
  expect(first).toContain('1–10 of 51\n[Show more]');
  let page = first;
  for (let n = 0; n < 5; n++) page = await chat.press('ch-cio', 'Show more');
  expect(page.match(/•/g)).toHaveLength(1);
  expect(page).toContain('• WILD/1-b');
  const card = await chat.say('ch-cio', 'meetings show cio');
  expect(card).toContain('• 10. Point 10');
  expect(card).not.toContain('• 11. Point 11');
});

test('the agenda of a meeting that is over or cancelled stays as it is, and carries nothing over', async () => {
  const chat = await chaired();
  await chat.say('ch-cio', 'agenda add cio "Working arrangements"');
  await chat.until('2026-06-10T11:30:00Z');
  expect(await chat.say('ch-cio', 'agenda add cio "And one more"')).toContain('is number 2');
  await chat.until('2026-06-10T12:30:00Z');
  expect(await chat.say('ch-cio', `agenda add ${june} Late`)).toBe(
    `This meeting of the CIO Network is over: Wednesday, 10 June 2026 at 13:00 (Geneva). You may put it on the agenda of the next one.
[Meetings]`,
  );
  const over = await chat.say('ch-cio', `agenda ${june}`);
  expect(over).toContain('2 lines');
  expect(over).not.toContain('carried over');
  expect(over).not.toContain('[Add a line]');
  expect(await chat.say('ch-cio', 'agenda')).toContain('9 September 2026');
  await chat.say('ch-cio', 'meetings cancel cio');
  await chat.press('ch-cio', 'Confirm');
  expect(await chat.say('ch-cio', 'agenda add series_cio-network_2026-09-09 Late')).toContain(
    'is cancelled, so its agenda stays as it is',
  );
});

test('a French reader has it in French', async () => {
  const chat = await chaired();
  await chat.say('ch-cio', 'agenda add cio "Working arrangements" --owner FR --minutes 20');
  expect(await chat.say('fr-cio', 'agenda')).toBe(`Ordre du jour : CIO Network
mercredi 10 juin 2026 à 13 h 00 (Genève)
1 point · 20 minutes prévues sur 90 · 1 action ouverte reportée
• 1. Working arrangements — France (FR) · 20 min
• WILD/1-b Set up a forum to share information about ICT services and solution portfolios — reportée · CIO Network [Ouvrir]
[Voir la réunion]`);
  expect(await chat.say('fr-cio', 'agenda add cio Budget')).toContain('Veuillez demander à la présidence');
});
