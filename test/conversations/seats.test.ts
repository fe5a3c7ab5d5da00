import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('the secretariat corrects a member, who is told; another’s address is refused', async () => {
  const chat = await conversation();
  await chat.letters('gb-cio');
  expect(
    await chat.say(
      'secretariat-1',
      'members edit "CIO of GB" --name "Ana Silva" --position "Chief Digital Officer" --office IE',
    ),
  ).toMatchInlineSnapshot(`
    "Ana Silva is corrected and has been told. Name: CIO of GB → Ana Silva, Office: GB → IE and Position: Chief Information Officer → Chief Digital Officer.
    [Who is this?]"
  `);
  expect(await chat.letters('gb-cio')).toMatchInlineSnapshot(`
    [
      "Secretariat One of the secretariat has corrected what I hold about you: Name: CIO of GB → Ana Silva, Office: GB → IE and Position: Chief Information Officer → Chief Digital Officer.
    [My profile]",
    ]
  `);
  expect(await chat.say('secretariat-1', 'members cio --office IE')).toContain('Ana Silva');
  expect(await chat.say('secretariat-1', 'whois "Ana Silva"')).toContain('Earlier names: CIO of GB');
  expect(
    await chat.say('secretariat-1', 'members edit "Ana Silva" --email fr-cio@office.example'),
  ).toMatchInlineSnapshot(`
    "fr-cio@office.example is the address of CIO of FR. If both are one person, make them one.
    [Make two people one]"
  `);
  expect(await chat.say('secretariat-1', 'members edit "Ana Silva" --name "Ana Silva"')).toContain('already');
  expect(await chat.say('ch-cio', 'members edit "Ana Silva" --name X')).toContain('Only the secretariat');
});

test('a removed member is told and then gets nothing more', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('ch-cio', 'actions add cio "Draft the terms" --owner "CIO of GB"');
  for (const one of ['gb-cio', 'ch-cio', 'secretariat-2']) await chat.letters(one);
  expect(await chat.say('secretariat-1', 'members remove cio "CIO of GB"')).toMatchInlineSnapshot(`
    "Remove CIO of GB from the CIO Network? They are told, and get nothing more of it. CIO of GB still has 1 open action item in it; a handover would give them to a successor.
    [Remove a member] [Hand a seat over] [Members]"
  `);
  expect(await chat.press('secretariat-1', 'Remove a member')).toMatchInlineSnapshot(`
    "CIO of GB is no longer a member of the CIO Network, which has 25 members nominated from 20 Offices.
    [Members]"
  `);
  expect(await chat.letters('gb-cio')).toMatchInlineSnapshot(`
    [
      "Secretariat One of the secretariat has ended your seat in the CIO Network. Thank you for your part in it.",
    ]
  `);
  expect(await chat.letters('ch-cio')).toMatchInlineSnapshot(`
    [
      "CIO of GB is no longer a member of the CIO Network. Their seat is free for their Office to fill.
    [Members]",
    ]
  `);
  await chat.until('2026-06-12T09:00:00Z');
  expect((await chat.letters('gb-cio')).filter((letter) => letter.includes('CIO Network'))).toEqual([]);
  expect(await chat.say('secretariat-1', 'members remove cio "CIO of GB"')).toContain('is not a member');
});

test('a seat is handed over with all that is open; both, the chair and the focal point are told', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('secretariat-1', 'focal confirm GB "CTO of GB"');
  await chat.say('ch-cio', 'actions add cio "Draft the terms" --owner "CIO of GB"');
  await chat.say('ch-cio', 'agenda add cio "Their topic" --owner "CIO of GB"');
  await chat.say('ch-cio', 'minutes keeper cio "CIO of GB"');
  await chat.say('gb-cio', 'meetings answer cio yes');
  await chat.say('gb-cio', 'calendar');
  for (const one of ['gb-cio', 'ch-cio', 'gb-cto', 'secretariat-2']) await chat.letters(one);
  const line = 'members hand over "CIO of GB" "New CIO of NP" --email newcomer@office.example';
  expect(await chat.say('gb-cto', line)).toMatchInlineSnapshot(`
    "Hand a seat over
    From: CIO of GB
    Successor: New CIO of NP
    Office: United Kingdom
    Groups: CIO Network
    Also moves: 1 open action item, 1 answer to a meeting to come, lines on 1 agenda and minutes to write of 1 meeting
    [Hand a seat over] [Members]"
  `);
  expect(await chat.letters('gb-cio')).toEqual([]);
  expect(await chat.press('gb-cto', 'Hand a seat over')).toMatchInlineSnapshot(`
    "New CIO of NP has taken over
    From: CIO of GB
    Successor: New CIO of NP
    Office: United Kingdom
    Groups: CIO Network
    Also moves: 1 open action item, 1 answer to a meeting to come, lines on 1 agenda and minutes to write of 1 meeting
    [Members]"
  `);
  for (const one of ['newcomer', 'gb-cio', 'ch-cio', 'secretariat-2'])
    expect(await chat.letters(one), one).toMatchSnapshot();
  expect(await chat.say('newcomer', 'actions mine')).toContain('Draft the terms');
  expect(await chat.say('newcomer', 'meetings cio')).toContain('you are coming');
  expect(await chat.say('newcomer', 'agenda cio')).toContain('New CIO of NP');
  await chat.until('2026-06-12T09:00:00Z');
  expect(await chat.letters('gb-cio')).toEqual([]);
  expect((await chat.letters('newcomer')).length).toBeGreaterThan(0);
  expect(await chat.say('gb-cto', line)).toContain('has no seat to hand over');
});

test('nobody but an Office’s focal point and the secretariat hands its seats over', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'focal confirm FR "CIO of FR"');
  expect(
    await chat.say('fr-cio', 'membres transmettre "CIO of GB" "X Y" --email x@office.example'),
  ).toMatchInlineSnapshot(`"Cette action est réservée au point focal de l’office qui désigne et au secrétariat."`);
  expect(
    await chat.say('secretariat-1', 'members hand over "CIO of GB" "CIO of GB" --email gb-cio@office.example'),
  ).toMatchInlineSnapshot(`"That is the address of CIO of GB. Please give the successor’s."`);
  expect(
    await chat.say('secretariat-1', 'members hand over "CIO of GB" "CTO" --email gb-cto@office.example'),
  ).toMatchInlineSnapshot(`"CTO of GB is already a member of the CIO Network."`);
});

test('two entries of one person become one, shown first', async () => {
  const chat = await conversation();
  await chat.say('gb-cio', 'meetings answer cio yes');
  expect(await chat.say('secretariat-1', 'members merge "CIO of GB" "AI lead of GB"')).toMatchInlineSnapshot(`
    "Make two people one
    CIO of GB becomes one with AI lead of GB: accounts, seats, answers and action items of both are AI lead of GB’s from then on. This cannot be undone.
    CIO of GB: gb-cio@office.example · CIO Network · Local workspace, local: gb-cio
    AI lead of GB: gb-ai@office.example · AI Tools Collaboration Group · Local workspace, local: gb-ai
    [Make two people one] [Members]"
  `);
  expect(await chat.press('secretariat-1', 'Make two people one')).toMatchInlineSnapshot(`
    "AI lead of GB is one person now.
    [Who is this?]"
  `);
  expect(await chat.say('gb-ai', 'meetings cio')).toContain('you are coming');
  expect(await chat.say('secretariat-1', 'members merge p_gb-cio "AI lead of GB"')).toContain('one person already');
});
