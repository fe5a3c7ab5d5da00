import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';
import { deck } from '../deck.ts';

const first = 'series_cio-network_2026-03-11';

test('the report shows every fact of the deck, from the seed alone', async () => {
  const chat = await conversation({ contact: 'ict-leadership@wipo.int' });
  const report = await chat.say('secretariat-1', 'report');
  for (const fact of Object.values(deck).flat()) expect(report).toContain(fact);
});

test('a chair sees the report of their own group, in their language, and of no other', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of FR"');
  const report = await chat.say('fr-cio', 'rapport');
  expect(report).toContain(
    'CIO Network : rapport d’étape\nWILD/2, Geneva, 14 au 16 avril 2026 · Projet, au 16 avril 2026',
  );
  expect(report).toContain('Création : 26 membres désignés au sein de 20 offices');
  expect(report).toContain('Présidence : CIO of FR');
  expect(report).not.toContain('AI Tools Collaboration Group');
  expect(await chat.say('fr-cio', 'rapport ai')).toContain('AI Tools Collaboration Group');
  expect(await chat.say('gb-cio', 'report cio')).toContain('Only the chair or a vice-chair of a group');
});

test('what is done leaves the next steps; attendance and decisions come from posted minutes', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say(
    'ch-cio',
    `minutes write ${first} --present "CIO of CH, CIO of CA, CTO of CA, Ada Byron (guest)" --decisions "Meet quarterly"`,
  );
  expect(await chat.say('ch-cio', 'report')).toContain('First meeting: 11 March 2026\n');
  await chat.say('ch-cio', `minutes post ${first}`);
  await chat.press('ch-cio', 'Confirm');
  const report = await chat.say('ch-cio', 'report');
  expect(report).toContain('First meeting: 11 March 2026 (3 people from 2 Offices, 1 guest)');
  expect(report).toContain('Decisions\n• Meet quarterly\nNext steps\n• Finalise working arrangements');
  expect(report).not.toContain('Confirm Chair');
});

test('the report is as of a day, and says what has changed since a session', async () => {
  const chat = await conversation();
  await chat.later('P30D');
  await chat.say('secretariat-1', 'members add cio NO "Kari Nordmann" --email kari@office.example');
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('secretariat-1', 'actions done WILD/1-b');
  await chat.say('secretariat-1', 'actions add cio "Share the portfolio"');
  const now = await chat.say('secretariat-1', 'report --since WILD/2');
  expect(now).toContain(`What changed since 16 April 2026
• CIO Network: members +1, Offices +1, meetings held 0
• AI Tools Collaboration Group: members 0, Offices 0, meetings held 0
• Outstanding action items: 0
• Finished: WILD/1-b
• Added: CIO-1`);
  expect(now).toContain('WILD/3 · Draft, as of 16 May 2026');
  const then = await chat.say('secretariat-1', 'report --as-of 2026-04-16');
  expect(then).toContain('WILD/2, Geneva, 14 to 16 April 2026 · Draft, as of 16 April 2026');
  expect(then).toContain('26 members nominated from 20 Offices\nChair: to be confirmed');
  expect(then).toContain('Outstanding action items (3)');
  expect(await chat.say('secretariat-1', 'report --since WILD/99')).toContain('There is no session “WILD/99” yet.');
  expect(await chat.say('secretariat-1', 'report --as-of 2027-01-01')).toContain('not in the future');
  expect(await chat.say('secretariat-1', 'report --since WILD/1')).toContain('The days of WILD/1 are not settled yet');
});

test('a status update says whether its points are focus areas or takeaways, and the next one keeps that', async () => {
  const chat = await conversation();
  const post = (more: string) => chat.say('secretariat-1', `status post cio "Met." --focus "Skills" ${more}`);
  await post('--heading takeaways');
  await chat.press('secretariat-1', 'Confirm');
  expect(await chat.say('secretariat-1', 'report cio')).toContain('Key takeaways\n• Skills');
  await post('');
  await chat.press('secretariat-1', 'Confirm');
  expect(await chat.say('secretariat-1', 'report cio')).toContain('Key takeaways\n• Skills');
});
