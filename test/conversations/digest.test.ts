import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

const titles = (letters: readonly string[]) => letters.map((letter) => letter.split('\n')[0]);
const add = (title: string, owner: string, due: string) =>
  `actions add cio-network "${title}" --owner "${owner}" --due ${due}`;

test('on Monday at 09:00 on their clock owners are told what is overdue or due within 14 days', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', add('Send the survey', 'CIO of JP', '2026-04-17'));
  await chat.say('secretariat-1', add('Write the plan', 'CIO of JP', '2026-05-04'));
  await chat.say('secretariat-1', add('Much later', 'CIO of JP', '2026-09-01'));
  await chat.letters('jp-cio');
  // 20 April, 08:59 in Tokyo.
  await chat.until('2026-04-19T23:59:00Z');
  expect(await chat.letters('jp-cio')).toEqual([]);
  await chat.until('2026-04-20T00:00:00Z');
  expect(await chat.letters('jp-cio')).toMatchInlineSnapshot(`
    [
      "Your action items: 1 overdue, 1 due soon
    • CIO-1 Send the survey — open · due Fri, 17 April 2026 · overdue [Update]
    • CIO-2 Write the plan — open · due Mon, 4 May 2026 [Update]
    [My action items] [My reminders]",
    ]
  `);
  expect(await chat.press('jp-cio', 'My action items')).toContain('CIO-3');
  await chat.until('2026-04-26T23:59:00Z');
  expect(await chat.letters('jp-cio')).toEqual([]);
  await chat.say('secretariat-1', 'actions done CIO-1');
  await chat.say('secretariat-1', 'actions done CIO-2');
  await chat.until('2026-04-27T01:00:00Z');
  const closed = 'Secretariat One has closed an action item of yours: done';
  expect(titles(await chat.letters('jp-cio'))).toEqual([closed, closed]);
  await chat.until('2026-08-25T00:00:00Z');
  expect(titles(await chat.letters('jp-cio')).filter((title) => title?.startsWith('Your'))).toEqual([
    'Your action items: 1 due soon',
  ]);
});

test('what an Office owns falls to its members, what a group owns to who leads it; off is off', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of FR"');
  await chat.say('secretariat-1', add('For an Office', 'CH', '2026-04-21'));
  await chat.say('secretariat-1', add('For the group', 'CIO Network', '2026-04-21'));
  await chat.say('ch-cto', 'remind off');
  await chat.letters('ch-cio');
  await chat.letters('ch-cto');
  await chat.letters('fr-cio');
  await chat.until('2026-04-20T09:00:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['Your action items: 1 due soon']);
  expect(await chat.letters('ch-cto')).toEqual([]);
  expect(titles(await chat.letters('fr-cio'))).toEqual(['Vos actions : 1 bientôt à échéance']);
  expect(await chat.letters('gb-cio')).toEqual([]);
});

test('a digest missed by a downtime comes by day of the same week, once; a stale one is left to the next Monday', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', add('Send the survey', 'CIO of CH', '2026-04-30'));
  await chat.until('2026-04-20T07:00:00Z');
  await chat.letters('ch-cio');
  // Tuesday of the next week, 04:00 in Geneva.
  await chat.jump('2026-04-28T02:00:00Z');
  expect(await chat.letters('ch-cio')).toEqual([]);
  await chat.until('2026-04-28T06:00:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['Your action items: 1 due soon']);
  // Sunday of the week after.
  await chat.jump('2026-05-10T10:00:00Z');
  expect(await chat.letters('ch-cio')).toEqual([]);
  await chat.until('2026-05-11T07:00:00Z');
  expect(titles(await chat.letters('ch-cio'))).toEqual(['Your action items: 1 overdue']);
});

test('three days before a meeting its chair gets what is still open, unless nothing is', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  await chat.say('secretariat-1', 'chair confirm ai-tools "AI lead of CH"');
  await chat.say('secretariat-1', 'actions done WILD/1-c');
  await chat.say('secretariat-1', 'chair confirm cio-network "CTO of CH" --role vice-chair');
  await chat.say('ch-cto', 'remind --group cio off');
  await chat.say('ch-cio', 'remind me 1h');
  await chat.until('2026-06-05T10:59:00Z');
  await chat.letters('ch-cio');
  await chat.letters('ch-cto');
  await chat.until('2026-06-05T11:00:00Z');
  expect(await chat.letters('ch-cio')).toMatchInlineSnapshot(`
    [
      "CIO Network: 1 open action item
    The group meets Wednesday, 10 June 2026 at 13:00 (Geneva). This is still open:
    • WILD/1-b Set up a forum to share information about ICT services and solution portfolios — in progress [Update]
    [All open] [See the meeting]",
    ]
  `);
  expect(await chat.letters('ch-cto')).toEqual([]);
  await chat.until('2026-06-18T10:00:00Z');
  expect((await chat.letters('ch-ai')).filter((letter) => letter.includes('open action'))).toEqual([]);
});
