import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('times are suggested over every zone, with whose night each is, and scheduled with two presses', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of NZ"');
  const shown = await chat.say('nz-cio', 'meetings suggest cio');
  expect(shown).toMatchInlineSnapshot(`
    "Times for the CIO Network
    90 minutes, from Fri, 1 May 2026, on days that are no weekend for any Office; public holidays are not known here. Night is before 08:00 and after 20:00.
    • 1. Tuesday, 5 May 2026 at 21:00 (Auckland), 11:00 in Geneva — at night: New York, Santiago and Toronto (05:00–06:30, CA, CL, US), Sao Paulo (06:00–07:30, BR), Sydney (19:00–20:30, AU) and Auckland (21:00–22:30, NZ) [Schedule]
    • 2. Monday, 4 May 2026 at 22:00 (Auckland), 12:00 in Geneva — at night: New York, Santiago and Toronto (06:00–07:30, CA, CL, US), Sao Paulo (07:00–08:30, BR), Seoul and Tokyo (19:00–20:30, JP, KR), Sydney (20:00–21:30, AU) and Auckland (22:00–23:30, NZ) [Schedule]
    • 3. Wednesday, 6 May 2026 at 23:00 (Auckland), 13:00 in Geneva — at night: New York, Santiago and Toronto (07:00–08:30, CA, CL, US), Shanghai and Singapore (19:00–20:30, CN, SG), Seoul and Tokyo (20:00–21:30, JP, KR), Sydney (21:00–22:30, AU) and Auckland (23:00–00:30, NZ) [Schedule]
    Where | 1. | 2. | 3. | Nights in a year
    New York and Toronto (CA, US) | 05:00 | 06:00 | 07:00 | 4
    Santiago (CL) | 05:00 | 06:00 | 07:00 | 1
    Sao Paulo (BR) | 06:00 | 07:00 | 08:00 | 0
    Casablanca and London (GB, MA) | 10:00 | 11:00 | 12:00 | 0
    Berlin, Madrid, Paris and Geneva (CH, EP, ES, FR) | 11:00 | 12:00 | 13:00 | 0
    Cairo, Nairobi and Helsinki (EG, FI, KE) | 12:00 | 13:00 | 14:00 | 0
    Kolkata (IN) | 14:30 | 15:30 | 16:30 | 0
    Shanghai and Singapore (CN, SG) | 17:00 | 18:00 | 19:00 | 5
    Seoul and Tokyo (JP, KR) | 18:00 | 19:00 | 20:00 | 5
    Sydney (AU) | 19:00 | 20:00 | 21:00 | 5
    Auckland (NZ) | 21:00 | 22:00 | 23:00 | 5
    Nights in a year are the meetings of this group, held in the last twelve months or to come, that fall in the night there. Offices that have had more night meetings are favoured in these suggestions.
    [Choose another time]"
  `);
  expect(await chat.press('nz-cio', 'Schedule', 1)).toMatchInlineSnapshot(`
    "Schedule this meeting of the CIO Network?
    When: Monday, 4 May 2026 at 22:00 (Auckland), 12:00 in Geneva
    Duration: 90 minutes
    Where: to be announced
    When you confirm, this goes to the channel cio-network and 26 members.
    [Confirm] [Every quarter instead] [Choose another time] [Do not send]"
  `);
  expect(await chat.press('nz-cio', 'Confirm')).toContain('Scheduled: CIO Network, Monday, 4 May 2026');
  expect(await chat.say('nz-cio', 'meetings suggest cio')).not.toContain('Monday, 4 May 2026 at 22:00');
});

test('the record follows what is held: a moved meeting counts where it now is, a cancelled one not, a member’s zone as it is', async () => {
  const chat = await conversation();
  const nightsOf = async (city: string) => {
    const shown = await chat.say('secretariat-1', 'meetings suggest cio');
    return shown
      .split('\n')
      .find((line) => line.startsWith(city))
      ?.split(' | ')
      .at(-1);
  };
  expect(await nightsOf('Auckland')).toBe('5');
  await chat.say('secretariat-1', 'meetings move cio 2026-06-10 09:00');
  await chat.press('secretariat-1', 'Confirm');
  expect(await nightsOf('Auckland')).toBe('5');
  await chat.say('secretariat-1', 'meetings move cio 2026-06-10 08:00');
  await chat.press('secretariat-1', 'Confirm');
  expect(await nightsOf('Auckland')).toBe('4');
  await chat.say('secretariat-1', 'meetings cancel series_cio-network_2026-09-09');
  await chat.press('secretariat-1', 'Confirm');
  // The series goes on: another meeting takes its place in the calendar.
  expect(await nightsOf('Auckland')).toBe('4');
  await chat.say('nz-cio', 'profile update --zone Pacific/Chatham');
  expect(await nightsOf('Auckland')).toBeUndefined();
  // What was held before stays with the zone that bore it; what is to come counts where they are now.
  expect(await nightsOf('Chatham')).toBe('4');
});

test('a wanted day and length are kept, and nothing is suggested over another meeting', async () => {
  const chat = await conversation();
  const shown = await chat.say('secretariat-1', 'meetings suggest ai --from 2026-09-01 --minutes 45');
  expect(shown).toContain('45 minutes, from Tue, 1 September 2026');
  expect(shown).not.toContain('May 2026');
  await chat.press('secretariat-1', 'Schedule');
  expect(await chat.press('secretariat-1', 'Confirm')).toContain('Scheduled: AI Tools Collaboration Group');
  const others = await chat.store.transaction((tables) => tables.meetings.upcoming({ from: chat.now() }, 99));
  expect(others.some(({ minutes }) => minutes === 45)).toBe(true);
});

test('who may not, and what cannot be, is said', async () => {
  const chat = await conversation();
  expect(await chat.say('nz-cio', 'meetings suggest cio')).toContain('Only the chair or a vice-chair of a group');
  await chat.say('secretariat-1', 'chair confirm ai "AI lead of JP"');
  expect(await chat.say('jp-ai', 'meetings suggest cio')).toContain(
    'Only the chair or a vice-chair of the CIO Network',
  );
  expect(await chat.say('secretariat-1', 'meetings suggest cio --minutes 3')).toContain('from 5 to 1440 minutes');
  await chat.say('secretariat-1', 'groups add "Data Group" DAT "Sharing data."');
  expect(await chat.say('secretariat-1', 'meetings suggest data')).toBe(
    'The Data Group has no members yet, so there are no time zones to look at.\n[See the groups]',
  );
  expect(await chat.say('secretariat-1', 'meetings suggest cio --from 2020-01-01')).toBe(
    'I could not find a time in the four weeks from Wed, 1 January 2020. Please try a later day or a shorter meeting.\n[Suggest times]',
  );
});

test('a French reader has them in French', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of FR"');
  const shown = await chat.say('fr-cio', 'meetings suggest cio');
  expect(shown).toContain('Horaires pour le groupe CIO Network\n90 minutes, à partir du ven. 1 mai 2026');
  expect(shown).toContain('• 1. mardi 5 mai 2026 à 11 h 00 (Genève) — de nuit : New York');
  expect(shown).toContain('[Planifier]');
});
