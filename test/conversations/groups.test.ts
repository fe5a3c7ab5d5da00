import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('the groups, with the line of the deck and the next meeting in the reader’s time', async () => {
  const chat = await conversation();
  expect(await chat.say('newcomer', 'groups')).toBe(
    `Groups
• CIO Network — 26 members nominated from 20 Offices · next meeting Wednesday, 10 June 2026 at 16:45 (Kathmandu), 13:00 in Geneva [Join]
• AI Tools Collaboration Group — 23 members nominated from 15 Offices · next meeting Thursday, 18 June 2026 at 16:45 (Kathmandu), 13:00 in Geneva [Join]`,
  );
  expect(await chat.say('jp-cio', 'group cio')).toBe(
    `CIO Network
A network of chief information and chief technology officers among IP Offices.
Chair: to be confirmed
Members: 26 members nominated from 20 Offices
Next meeting: Wednesday, 10 June 2026 at 20:00 (Tokyo), 13:00 in Geneva
Action items: 1 open, 0 overdue
Latest status, Thu, 16 April 2026: Established: 26 members nominated from 20 Offices
[Meetings] [Action items] [Members] [Status]`,
  );
});

test('the secretariat confirms a chair and a vice-chair, and the channel hears it', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'chair confirm cio CIO of CH')).toBe(
    'CIO of CH, Switzerland, is confirmed as Chair of the CIO Network.\n[About this group]',
  );
  await chat.say('secretariat-1', 'chair confirm cio "CIO of JP" --role vice');
  expect(await chat.posts('cio-network')).toEqual([
    'CIO of CH, Switzerland, is confirmed as Chair of the CIO Network.',
    'CIO of JP, Japan, is confirmed as Vice-chair of the CIO Network.',
  ]);
  const card = await chat.say('fr-cio', 'group cio');
  expect(card).toContain('Présidence : CIO of CH\nVice-présidence : CIO of JP');
  expect(await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"')).toContain('is already Chair');
  expect(await chat.say('secretariat-2', 'chair confirm cio "CIO of BR"')).toContain('CIO of CH is Chair');
  await chat.press('secretariat-2', 'Confirm');
  expect(await chat.say('ch-cio', 'group cio')).toContain('Chair: CIO of BR');
  await chat.say('secretariat-2', 'chair confirm cio "CIO of BR" --role member');
  expect(await chat.say('ch-cio', 'group cio')).toContain('Chair: to be confirmed');
});

test('only a member can chair, and only the secretariat confirms', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'chair confirm cio "AI lead of JP"')).toBe(
    'AI lead of JP is not a member of the CIO Network. Please choose one of its members, or add them first.\n[Members]',
  );
  expect(await chat.say('ch-cio', 'chair confirm cio me')).toBe('Only the secretariat can do that.\n[Help]');
  expect(await chat.say('secretariat-1', 'chair confirm cio CIO')).toContain('“CIO” could be more than one.');
  expect(await chat.say('secretariat-1', 'chair confirm cio "CIO of JPP"')).toContain('[CIO of JP]');
});

test('a new group is set up, and its channel is bound where it is said', async () => {
  const chat = await conversation();
  expect(
    await chat.say('secretariat-1', 'groups add "Data Exchange Group" dx Exchange of data among IP Offices.'),
  ).toBe(
    'The Data Exchange Group is set up. Add its members next, or schedule its first meeting.\n[Add a member] [Schedule a meeting]',
  );
  expect(await chat.say('secretariat-1', 'group data')).toContain('0 members nominated from 0 Offices');
  expect(await chat.say('secretariat-1', 'groups add "Data exchange group" DX2 x')).toContain(
    'cannot be a group’s code',
  );
  expect(await chat.say('secretariat-1', 'groups add "Data exchange group" DXX x')).toContain('already has that name');
  expect(await chat.say('secretariat-1', 'groups add Another wild x')).toContain('cannot be a group’s code');
  expect(await chat.say('secretariat-1', 'channel bind data')).toContain(
    'This is a private chat. Please run this in the channel',
  );
  expect(await chat.say('secretariat-1', 'channel bind data', { in: 'C77' })).toContain(
    'now connected to the Data Exchange Group',
  );
  expect(await chat.say('secretariat-1', 'channel bind data', { in: 'C77' })).toContain('already connected');
  expect(await chat.say('secretariat-1', 'group', { in: 'C77' })).toContain('Data Exchange Group');
  expect(await chat.say('ch-cio', 'groups add X XX x')).toContain('Only the secretariat');
});

test('leaving asks once, then tells the secretariat', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'leave cio')).toBe(
    `Leave the CIO Network? You will get no more reminders of its meetings, and your seat is free for your Office to fill.
[Leave the group] [Stay]`,
  );
  expect(await chat.press('ch-cio', 'Leave the group')).toContain('You have left the CIO Network.');
  expect(await chat.letters('secretariat-1')).toEqual([
    'CIO of CH has left the CIO Network. Their seat is free for their Office to fill.\n[About this group]',
  ]);
  expect(await chat.say('secretariat-1', 'group cio')).toContain('25 members nominated from 20 Offices');
  expect(await chat.say('ch-cio', 'leave cio')).toContain('Only members of a group can do that.');
  expect(await chat.say('jp-cio', 'leave ai')).toContain('You are not a member of the AI Tools Collaboration Group');
});
