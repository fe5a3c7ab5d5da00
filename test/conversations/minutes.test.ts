import { expect, test } from 'vitest';
import { buttonsOf, conversation } from '../conversation.ts';

const june = 'series_cio-network_2026-06-10';

/** The June meeting of the CIO Network, chaired by the CIO of CH, an hour after it began; three said they would come. */
async function met() {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  for (const who of ['nz-cio', 'ch-cio', 'jp-cio']) await chat.say(who, 'meetings answer cio yes');
  await chat.say('us-cio', 'meetings answer cio no');
  await chat.until('2026-06-10T12:00:00Z');
  await chat.posts('cio-network');
  return chat;
}

test('minutes are written from when the meeting begins, from who said they would come, and posted to the channels', async () => {
  const chat = await met();
  await chat.say('ch-cio', 'meetings show cio');
  await chat.press('ch-cio', 'Minutes');
  expect(await chat.press('ch-cio', 'Write the minutes')).toBe(`Minutes
Meeting: Wednesday, 10 June 2026 at 13:00 (Geneva)
Present, one name a line: CIO of CH
CIO of JP
CIO of NZ
Decisions, one a line:
New action items, one a line:`);
  expect(
    await chat.fill('ch-cio', {
      present: 'CIO of CH\nCIO of NZ, CIO of FR\n- Dr Jane Roe',
      decisions: '- Meet every quarter\n- Share <b>portfolios</b>',
      items: 'Draft the working arrangements\n\n• Collect portfolios',
    }),
  ).toBe(`Saved as a draft. Only you and the chair can see it until it is posted.
[Post the minutes] [Change the minutes] [Read the minutes]`);
  expect(await chat.posts('cio-network')).toEqual([]);
  expect(await chat.say('nz-cio', 'minutes show cio')).toBe(
    `The minutes of this meeting of the CIO Network are not posted yet. It was Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva.
[See the meeting]`,
  );
  expect(await chat.say('ch-cio', 'minutes post cio')).toBe(`Minutes: CIO Network
Wednesday, 10 June 2026 at 13:00 (Geneva)
Present: 4 people from 3 Offices · CIO of CH, CIO of NZ, CIO of FR and Jane Roe (guest)
Decisions
• Meet every quarter
• Share <b>portfolios</b>
New action items
• Draft the working arrangements
• Collect portfolios
These become action items, each with its code, when the minutes are posted.
When you confirm, these minutes go to the channel cio-network.
[Confirm] [Change the minutes]`);
  expect(
    await chat.press('ch-cio', 'Confirm'),
  ).toBe(`The minutes of the CIO Network are posted to the channel cio-network.
2 new action items:
• CIO-1 Draft the working arrangements [Assign]
• CIO-2 Collect portfolios [Assign]
[Read the minutes] [Change the minutes]`);
  const posted = `Minutes: CIO Network
Wednesday, 10 June 2026 at 13:00 (Geneva)
Present: 4 people from 3 Offices · CIO of CH, CIO of NZ, CIO of FR and Jane Roe (guest)
Decisions
• Meet every quarter
• Share <b>portfolios</b>
New action items
• CIO-1 Draft the working arrangements
• CIO-2 Collect portfolios
[Action items]`;
  expect(await chat.posts('cio-network')).toEqual([posted]);
  expect(await chat.say('nz-cio', 'minutes show cio')).toBe(
    posted.replace('13:00 (Geneva)', '23:00 (Auckland), 13:00 in Geneva'),
  );
  expect(await chat.say('nz-cio', 'actions cio')).toContain('• CIO-1 Draft the working arrangements');
  expect(await chat.say('nz-cio', 'agenda')).toContain('• CIO-2 Collect portfolios — carried over');
});

test('minutes are posted once; a correction is posted as one, makes no item twice, and stays a draft until then', async () => {
  const chat = await met();
  await chat.say('ch-cio', 'minutes write cio');
  await chat.fill('ch-cio', { decisions: 'Meet every quarter', items: 'Draft it' });
  await chat.press('ch-cio', 'Post the minutes');
  await chat.press('ch-cio', 'Confirm');
  await chat.posts('cio-network');
  expect(await chat.say('ch-cio', 'minutes post cio')).toBe(
    `These minutes have already been posted. To correct them, change them and post them again.
[Read the minutes] [Change the minutes]`,
  );
  await chat.press('ch-cio', 'Change the minutes');
  await chat.fill('ch-cio', { decisions: 'Meet every month', items: 'Tell the Offices' });
  expect(await chat.say('nz-cio', 'minutes show cio')).toContain('Meet every quarter');
  const draft = await chat.say('ch-cio', 'minutes show cio');
  expect(draft).toContain('Draft minutes: CIO Network');
  expect(draft).toContain('members still read the posted ones.\n[Post the minutes] [Change the minutes]');
  await chat.press('ch-cio', 'Post the minutes');
  expect(await chat.press('ch-cio', 'Confirm')).toContain(
    'The corrected minutes of the CIO Network are posted to the channel cio-network.\n1 new action item:\n• CIO-2 Tell the Offices',
  );
  const [corrected, ...more] = await chat.posts('cio-network');
  expect(more).toEqual([]);
  expect(corrected).toContain('Corrected minutes: CIO Network');
  expect(corrected).toContain('• Meet every month\nNew action items\n• CIO-1 Draft it\n• CIO-2 Tell the Offices');
  expect(await chat.say('nz-cio', 'minutes show cio')).toContain('Meet every month');
});

test('confirming posts what was seen: changed since, it is shown again', async () => {
  const chat = await met();
  await chat.say('ch-cio', 'minutes write cio');
  await chat.fill('ch-cio', { decisions: 'One' });
  await chat.press('ch-cio', 'Post the minutes');
  await chat.say('secretariat-1', 'minutes write cio');
  await chat.fill('secretariat-1', { decisions: 'Two' });
  expect(await chat.press('ch-cio', 'Confirm')).toContain('• Two\nWhen you confirm');
  expect(await chat.posts('cio-network')).toEqual([]);
  const pressed = buttonsOf(chat.sees('ch-cio')).find(({ label }) => label === 'Confirm');
  await chat.press('ch-cio', 'Confirm');
  if (!pressed) throw new Error('there is nothing to confirm');
  const { command, values } = pressed;
  expect(await chat.call('ch-cio', { how: 'pressed', command, values })).toContain(
    'These minutes have already been posted.',
  );
  expect(await chat.posts('cio-network')).toHaveLength(1);
});

test('what two people write at once is not lost unseen', async () => {
  const chat = await met();
  await chat.say('ch-cio', 'minutes write cio');
  await chat.say('secretariat-1', 'minutes write cio');
  await chat.fill('secretariat-1', { decisions: 'Theirs' });
  const again = await chat.fill('ch-cio', { decisions: 'Mine' });
  expect(again).toContain('Changed meanwhile: Someone else has changed these minutes since you opened them.');
  expect(again).toContain('Decisions, one a line: Mine');
  expect(await chat.say('secretariat-1', 'minutes show cio')).toContain('• Theirs');
  await chat.say('ch-cio', 'minutes write cio');
  await chat.fill('ch-cio', { decisions: 'Both' });
  expect(await chat.say('secretariat-1', 'minutes show cio')).toContain('• Both');
});

test('a form opened before the minutes were posted does not make their action items again', async () => {
  const chat = await met();
  await chat.say('secretariat-1', 'minutes write cio');
  await chat.fill('secretariat-1', { items: 'Draft it' });
  await chat.say('ch-cio', 'minutes write cio');
  await chat.say('secretariat-1', 'minutes post cio');
  await chat.press('secretariat-1', 'Confirm');
  expect(await chat.fill('ch-cio', {})).toContain('Changed meanwhile: ');
  expect(await chat.say('ch-cio', 'actions cio')).not.toContain('CIO-2');
});

test('who kept the minutes and has left the group keeps them no more', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'minutes keeper cio "CIO of NZ"');
  await chat.store.transaction(async ({ memberships }) => {
    const held = await memberships.get('g_cio-network', 'p_nz-cio');
    if (held) await memberships.save({ ...held, id: 's_other', groupId: 'g_ai-tools' });
  });
  await chat.until('2026-06-10T12:00:00Z');
  expect(await chat.say('nz-cio', 'minutes write cio')).toContain('Present, one name a line:');
  await chat.say('nz-cio', 'leave cio');
  await chat.press('nz-cio', 'Leave the group');
  expect(await chat.say('nz-cio', 'minutes write cio')).toContain('the person they asked to write the minutes');
});

test('the chair names who keeps the minutes; they are told, and may', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.letters('nz-cio');
  expect(await chat.say('ch-cio', 'minutes keeper cio "CIO of NZ"')).toBe(
    'CIO of NZ keeps the minutes of CIO Network and has been told.\n[See the meeting]',
  );
  expect(await chat.letters('nz-cio')).toEqual([
    `CIO of CH has asked you to keep the minutes of CIO Network.
When: Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva
[Write the minutes] [See the meeting]`,
  ]);
  expect(await chat.press('nz-cio', 'Write the minutes')).toBe(
    `This meeting of the CIO Network has not begun, so there is nothing to record yet. It begins Wednesday, 10 June 2026 at 23:00 (Auckland), 13:00 in Geneva.
[Agenda] [See the meeting]`,
  );
  expect(await chat.say('ch-cio', 'minutes keeper cio "CIO of NZ"')).toContain('already keeps the minutes');
  await chat.until('2026-06-10T11:00:00Z');
  await chat.posts('cio-network');
  await chat.say('nz-cio', 'minutes write cio');
  await chat.fill('nz-cio', { decisions: 'Meet', items: 'Draft it' });
  await chat.press('nz-cio', 'Post the minutes');
  expect(await chat.press('nz-cio', 'Confirm')).toContain('• CIO-1 Draft it');
  expect(await chat.posts('cio-network')).toHaveLength(1);
  expect(await chat.say('ch-cio', 'minutes keeper cio me')).toContain(
    'You keep the minutes of CIO Network.\n[Write the minutes]',
  );
  expect(await chat.say('nz-cio', 'minutes write cio')).toContain('the person they asked to write the minutes');
});

test('nobody else writes or posts, members of other groups do not read, and a keeper is a member', async () => {
  const chat = await met();
  for (const command of ['minutes write', 'minutes post']) {
    expect(await chat.say('nz-cio', `${command} cio`)).toBe(
      `Only the chair or a vice-chair of the CIO Network, the person they asked to write the minutes, or the secretariat, can do that.
[Read the minutes]`,
    );
    expect(await chat.say('newcomer', `${command} cio`)).toContain('Only members of a group can do that.');
  }
  expect(await chat.say('nz-cio', 'minutes keeper cio me')).toContain('Only the chair or a vice-chair of a group');
  expect(await chat.say('jp-ai', 'minutes show cio')).toBe(
    'Only members of the CIO Network can read its minutes.\n[About this group]',
  );
  expect(await chat.say('ch-cio', 'minutes keeper cio "AI lead of JP"')).toContain(
    'is not a member of the CIO Network. Please choose one of its members.\n[Members]',
  );
  expect(await chat.say('ch-cio', 'minutes post cio')).toBe(
    'Nothing is recorded for this meeting yet, so there is nothing to post.\n[Write the minutes]',
  );
});

test('a group’s name means its last meeting that has begun; a cancelled one has no minutes', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'minutes write cio')).toContain('11 March 2026');
  await chat.say('secretariat-1', 'meetings cancel cio');
  await chat.press('secretariat-1', 'Confirm');
  for (const line of [
    `minutes ${june}`,
    `minutes post ${june}`,
    `minutes show ${june}`,
    `minutes keeper ${june} "CIO of CH"`,
  ])
    expect(await chat.say('secretariat-1', line)).toContain('is cancelled, so it has no minutes.');
  expect(await chat.say('secretariat-1', 'minutes nowhere')).toContain('I could not find a meeting for “nowhere”.');
});

test('names are read as people write them: slips are asked about, guests are marked, nobody is there twice', async () => {
  const chat = await met();
  await chat.say('ch-cio', 'minutes write cio');
  expect(await chat.fill('ch-cio', { present: 'CIO of' })).toContain('“CIO of” could be more than one person: ');
  expect(await chat.fill('ch-cio', { present: 'CIO of JQ' })).toContain('Did you mean ');
  const long = await chat.fill('ch-cio', { present: 'CIO of CH', items: 'x'.repeat(201) });
  expect(long).toContain('Please keep each action item to 200 characters');
  await chat.fill('ch-cio', { present: 'CIO of JQ (guest)\nch-cio@office.example; CIO of CH; me', items: '' });
  expect(await chat.say('ch-cio', 'minutes show cio')).toContain(
    'Present: 2 people from 1 Office · CIO of JQ (guest) and CIO of CH\nOnly those who keep the minutes see this draft.',
  );
  expect(await chat.say('ch-cio', 'minutes write cio')).toContain(
    'Present, one name a line: CIO of JQ (guest)\nCIO of CH\n',
  );
});

test('a French reader has them in French', async () => {
  const chat = await met();
  await chat.say('ch-cio', 'minutes write cio');
  await chat.fill('ch-cio', { present: 'CIO of CH\nJane Roe', decisions: 'Meet', items: 'Draft it' });
  await chat.press('ch-cio', 'Post the minutes');
  await chat.press('ch-cio', 'Confirm');
  expect(await chat.say('fr-cio', 'minutes show cio')).toBe(`Compte rendu : CIO Network
mercredi 10 juin 2026 à 13 h 00 (Genève)
Présences : 2 personnes de 1 office · CIO of CH et Jane Roe (sur invitation)
Décisions
• Meet
Nouvelles actions
• CIO-1 Draft it
[Actions]`);
});
