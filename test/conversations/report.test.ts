import { expect, test } from 'vitest';
import { changeBetween } from '../../src/domain/report-change.ts';
import { readReport } from '../../src/operations/report-rows.ts';
import { madeFiles } from '../adapters/reports/made.ts';
import { conversation, network } from '../conversation.ts';
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

test('the report is kept for a session, never changes, and the next one says what has changed since', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'report WILD/2')).toContain('No report has been kept for WILD/2 yet.');
  expect(await chat.say('ch-cio', 'report freeze WILD/2')).toContain('Only the secretariat can do that.');
  expect(await chat.say('secretariat-1', 'report freeze WILD/99')).toContain('There is no session “WILD/99” yet.');
  expect(await chat.say('secretariat-1', 'report freeze WILD/2')).toContain('It can never be changed afterwards.');
  expect(await chat.press('secretariat-1', 'Confirm')).toMatch(/is kept\. Its digest is [0-9a-f]{64}\./);
  const kept = await chat.press('secretariat-1', 'Report');
  expect(kept).toMatch(/WILD\/2, Geneva, 14 to 16 April 2026 · As kept on 16 April 2026 \([0-9a-f]{16}\)/);
  expect(await chat.say('secretariat-1', 'report freeze WILD/2')).toContain('is kept already');
  await chat.later('P30D');
  await chat.say('secretariat-1', 'members add cio NO "Kari Nordmann" --email kari@office.example');
  await chat.say('secretariat-1', 'actions done WILD/1-b');
  expect(await chat.say('secretariat-1', 'report WILD/2')).toBe(kept);
  await chat.say('secretariat-1', 'sessions settle WILD/3 --place Geneva --first 2027-04-13 --last 2027-04-15');
  await chat.say('secretariat-1', 'report freeze WILD/3');
  await chat.press('secretariat-1', 'Confirm');
  const next = await chat.press('secretariat-1', 'Report');
  expect(next).toContain('WILD/3, Geneva, 13 to 15 April 2027 · As kept on 16 May 2026');
  expect(next).toContain('What changed since 16 April 2026\n• CIO Network: members +1, Offices +1');
  const names = [...(await madeFiles(chat, 'secretariat-1', 'report files WILD/3')).keys()];
  expect(names).toEqual(['pptx', 'docx', 'html', 'md', 'xlsx'].map((kind) => `wild_3_2.${kind}`));
  const [first] = await chat.store.transaction(async ({ keptReports }) => [await keptReports.get(2)]);
  expect(JSON.stringify(first?.report)).not.toContain('CIO of');
});

test('the differences between kept reports add up to that of the first and the last', async () => {
  const chat = await conversation();
  const on = (asOf: string) =>
    chat.store.transaction((tables) =>
      readReport(tables, { group: undefined, asOf: Temporal.PlainDate.from(asOf), now: chat.now(), network }),
    );
  for (const [code, name] of [
    ['NO', 'Kari'],
    ['SE', 'Sven'],
  ] as const) {
    await chat.later('P40D');
    await chat.say('secretariat-1', `members add cio ${code} "${name} Nordmann" --email ${name}@office.example`);
    await chat.say('secretariat-1', `actions add cio "Ask ${name}"`);
  }
  const [first, second, third] = [await on('2026-04-16'), await on('2026-06-01'), await on('2026-07-05')];
  const steps = [changeBetween(first, second), changeBetween(second, third)];
  const whole = changeBetween(first, third);
  const sum = (of: (one: (typeof steps)[number]) => number) => steps.reduce((total, one) => total + of(one), 0);
  expect(whole.groups[0]).toMatchObject({ members: 2, offices: 2 });
  for (const [index, group] of whole.groups.entries())
    for (const figure of ['members', 'offices', 'meetings'] as const)
      expect(sum((one) => one.groups[index]?.[figure] ?? 0)).toBe(group[figure]);
  expect(sum((one) => one.outstanding)).toBe(whole.outstanding);
  expect(steps.flatMap(({ added }) => added)).toEqual(whole.added);
});

test('sessions show place, days, documents and what became of their action items; only the next one can be added', async () => {
  const chat = await conversation();
  const settle = (line: string) => chat.say('secretariat-1', `sessions settle ${line}`);
  expect(await settle('WILD/99 --place Geneva')).toContain('There is no session “WILD/99” yet.');
  expect(await settle('WILD/3 --first 2027-04-13')).toContain('both the first and the last day');
  expect(await settle('WILD/3 --first 2027-04-15 --last 2027-04-13')).toContain('the other way round');
  expect(await settle('WILD/3 --place Geneva --first 2027-04-13 --last 2027-04-15')).toContain(
    'Written down: WILD/3, Geneva, 13 to 15 April 2027.',
  );
  await settle('WILD/2 --document "WILD/2/1 Agenda"');
  const shown = await chat.say('ch-cio', 'sessions');
  expect(shown).toContain(
    'WILD/3 · Geneva, 13 to 15 April 2027\nWILD/2 · Geneva, 14 to 16 April 2026\n• WILD/2/1 Agenda',
  );
  expect(shown).toContain(
    'WILD/1 · in 2025\nIts action items: WILD/1/2, paragraph 30\n5 action items, 3 outstanding\n• WILD/1-a',
  );
  expect(await chat.say('ch-cio', 'sessions settle WILD/3 --place Oslo')).toContain('Only the secretariat');
});
