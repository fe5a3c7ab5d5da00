import { expect, test } from 'vitest';
import { type Conversation, conversation } from '../conversation.ts';

/** The CIO of CH chairs the CIO Network; CIO-1 is theirs to hand out. */
async function withChair(): Promise<Conversation> {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  return chat;
}
async function withItem(more = ''): Promise<Conversation> {
  const chat = await withChair();
  await chat.say('ch-cio', `actions add cio Draft the working arrangements ${more}`);
  await chat.letters('nz-cio');
  return chat;
}
const conclude = (chat: Conversation, id: string) =>
  chat.store.transaction(async ({ groups }) => {
    const group = await groups.get(id);
    if (!group) throw new Error(`no group ${id}`);
    await groups.save({ ...group, state: 'concluded' });
  });
const inStore = (chat: Conversation, code: string) =>
  chat.store.transaction(({ actionItems }) => actionItems.byCode(code));

test('what is open, with state, owner, last note and one step', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'actions')).toMatchInlineSnapshot(`
    "3 open action items
    • WILD/1-b Set up a forum to share information about ICT services and solution portfolios — in progress · CIO Network · ➤ Discussed by the CIO Network at its first meeting [Open]
    • WILD/1-c Organise knowledge-sharing workshops or training sessions to build capacities — in progress · AI Tools Collaboration Group · ➤ Discussed by the AI Tools Collaboration Group at its first meeting [Open]
    • WILD/1-d Collaborate on pilot projects with emerging technologies, for instance a hackathon or code fest for IP business and services — open · no owner yet · ➤ Being revisited so that it keeps meeting members’ expectations; ideas gathered through the post-event survey [Open]
    [My action items] [Overdue]"
  `);
  expect(await chat.say('fr-cio', 'actions faites')).toMatchInlineSnapshot(`
    "2 actions terminées
    • WILD/1-a Establish a network of chief information and chief technology officers among IP Offices — terminée · sans responsable pour l’instant · ➤ CIO Network, established, inaugural meeting 11 March 2026 [Ouvrir]
    • WILD/1-e Establish focus groups on key areas of interest, an AI tools group first — terminée · sans responsable pour l’instant · ➤ AI Tools Collaboration Group, first meeting 19 March 2026 [Ouvrir]
    [Mes actions] [En retard]"
  `);
});

test.each([
  ['all', '5 action items', ['WILD/1-a', 'WILD/1-b', 'WILD/1-c', 'WILD/1-d', 'WILD/1-e']],
  ['done', '2 action items done', ['WILD/1-a', 'WILD/1-e']],
  ['WILD/1 done', '2 action items done · WILD/1', ['WILD/1-a', 'WILD/1-e']],
  ['cio', '1 open action item · CIO Network', ['WILD/1-b']],
  ['ai tools all', '1 action item · AI Tools Collaboration Group', ['WILD/1-c']],
  ['WILD/1 in progress', '2 action items in progress · WILD/1', ['WILD/1-b', 'WILD/1-c']],
  ['hackathon', '1 open action item · “hackathon”', ['WILD/1-d']],
  ['wild/1-b', '1 open action item · “wild/1-b”', ['WILD/1-b']],
  ['blocked', 'No blocked action items', []],
  ['dropped WILD/2', 'No dropped action items · WILD/2', []],
])('actions %s', async (filter, title, codes) => {
  const chat = await conversation();
  const said = await chat.say('ch-cio', `actions ${filter}`);
  expect(said.split('\n')[0]).toBe(title);
  expect(said.match(/^• WILD\/\d-\w/gm) ?? []).toEqual(codes.map((code) => `• ${code}`));
});

test('mine is what I own, what my Office owns and what the group I lead owns', async () => {
  const chat = await withItem('--owner "CIO of NZ"');
  await chat.say('ch-cio', 'actions add cio Share the portfolio --owner NZ');
  await chat.say('ch-cio', 'actions add cio Somebody else’s --owner "CIO of JP"');
  const theirs = await chat.say('nz-cio', 'actions mine');
  expect(theirs).toContain('2 open action items · yours');
  expect(theirs).toContain('CIO-1');
  expect(theirs).toContain('CIO-2');
  expect(await chat.say('ch-cio', 'actions mine')).toContain('1 open action item · yours\n• WILD/1-b');
  expect(await chat.say('jp-cio', 'actions mine')).toContain('CIO-3');
  expect(await chat.say('fr-cio', 'actions les miennes')).toMatchInlineSnapshot(`
    "Vous n’avez aucune action ouverte.
    Rien ici. Voir aussi :
    [En retard] [Toutes les actions ouvertes] [Tout afficher]"
  `);
});

test('overdue is computed from the day in Geneva, and marked', async () => {
  const chat = await withItem('--due 2026-04-20 --owner "CIO of NZ"');
  // Already the 21st in Auckland, still the 20th in Geneva.
  await chat.until('2026-04-20T21:59:00Z');
  expect(await chat.say('nz-cio', 'actions overdue')).toContain('No overdue action items');
  await chat.until('2026-04-20T22:01:00Z');
  expect(await chat.say('nz-cio', 'actions cio overdue')).toMatchInlineSnapshot(`
    "1 overdue action item · CIO Network
    • CIO-1 Draft the working arrangements — open · CIO of NZ · due Mon, 20 April 2026 · overdue [Update]
    [My action items]"
  `);
  await chat.say('nz-cio', 'actions done CIO-1');
  expect(await chat.say('nz-cio', 'actions overdue')).toContain('No overdue action items');
});

test('a long list is shown ten at a time, and what is shown keeps its filter', async () => {
  const chat = await withChair();
  for (let count = 1; count <= 12; count += 1) await chat.say('ch-cio', `actions add cio Point ${count}`);
  const first = await chat.say('nz-cio', 'actions point');
  expect(first).toContain('12 open action items · “point”');
  expect(first.match(/^•/gm)).toHaveLength(10);
  expect(first).toContain('1–10 of 12');
  const rest = await chat.press('nz-cio', 'Show more');
  expect(rest).toContain('12 open action items · “point”');
  expect(rest.match(/^• \S+/gm)).toEqual(['• CIO-11', '• CIO-12']);
  expect(rest).not.toContain('Show more');
});

test('what each may do with an item stands under it', async () => {
  const chat = await withItem('--owner "CIO of NZ" --due 2026-06-10');
  expect(await chat.say('ch-cio', 'actions show cio-1')).toMatchInlineSnapshot(`
    "CIO-1
    Draft the working arrangements
    State: open
    Owner: CIO of NZ
    Due: Wed, 10 June 2026
    Group: CIO Network
    [Mark done] [Update] [Assign] [Drop] [History]"
  `);
  expect(await chat.say('nz-cio', 'actions show CIO-1')).toContain('\n[Mark done] [Update] [History]');
  expect(await chat.say('jp-cio', 'actions show CIO-1')).toMatch(/\n\[History\]$/);
  expect(await chat.say('fr-cio', 'actions show CIO-1')).toMatchInlineSnapshot(`
    "CIO-1
    Draft the working arrangements
    État : ouverte
    Responsable : CIO of NZ
    Échéance : mer. 10 juin 2026
    Groupe : CIO Network
    [Historique]"
  `);
});

test('an item made from a message keeps the way back to it, through its form, on its card and in its letter', async () => {
  const chat = await withChair();
  const source = 'HTTPS://chat.example/archives/C1/p1?a=1&b=2';
  await chat.call('ch-cio', { how: 'pressed', command: 'actions add', values: { source } });
  await chat.fill('ch-cio', { group: 'cio-network', title: 'Draft it', owner: 'CIO of NZ' });
  const from = 'From: this message (https://chat.example/archives/C1/p1?a=1&b=2)';
  expect(await chat.say('ch-cio', 'actions show CIO-1')).toContain(from);
  expect((await chat.letters('nz-cio')).at(-1)).toContain(from);
  expect(await chat.say('fr-cio', 'actions show CIO-1')).toContain('Origine : ce message (https://');

  for (const bad of ['javascript:alert(1)', 'nothing', 'data:text/html,x', `https://x.example/${'x'.repeat(2000)}`]) {
    const values = { group: 'cio-network', title: 'Draft it', source: bad };
    const said = await chat.call('ch-cio', { how: 'submitted', command: 'actions add', values });
    expect(said).toMatch(/^Please (give a web address that begins with https|keep this to 2000 characters)/);
  }
  expect(await inStore(chat, 'CIO-2')).toBeUndefined();
});

test('an item answers to the end of its code; a slip is asked about', async () => {
  const chat = await withItem();
  expect(await chat.say('jp-cio', 'actions show 1-b')).toContain('WILD/1-b');
  expect(await chat.say('jp-cio', 'actions show CIO-2')).toContain('No action item has the code “CIO-2”.');
  expect(await chat.press('jp-cio', 'CIO-1 Draft the working arrangements')).toContain('State: open');
  expect(await chat.say('jp-cio', 'actions show nothing-like-it')).toContain('No action item has the code');
});

test('a chair adds an item by form; the new owner is told, in their language', async () => {
  const chat = await withChair();
  expect(await chat.say('ch-cio', 'actions add')).toMatchInlineSnapshot(`
    "Add an action item
    Group or session *: cio-network (CIO Network)
    What is to be done *:
    Owner:
    Due:"
  `);
  const answer = await chat.fill('ch-cio', {
    title: 'Draft the working arrangements',
    owner: 'CIO of FR',
    due: '2026-06-10',
  });
  expect(answer).toMatchInlineSnapshot(`
    "CIO-1 is on the list and is with CIO of FR: “Draft the working arrangements”. CIO-1 is now due Wed, 10 June 2026.
    [Open] [Add another]"
  `);
  expect(await chat.letters('fr-cio')).toMatchInlineSnapshot(`
    [
      "CIO of CH vous a confié une action
    CIO-1
    Draft the working arrangements
    État : ouverte
    Responsable : CIO of FR
    Échéance : mer. 10 juin 2026
    Groupe : CIO Network
    [Marquer comme terminée] [Ajouter une note]",
    ]
  `);
  expect(await chat.press('fr-cio', 'Marquer comme terminée')).toBe(
    'CIO-1 est terminée. Merci.\n[Ouvrir] [Mes actions]',
  );
});

test('in the group’s channel the group need not be said', async () => {
  const chat = await withChair();
  const answer = await chat.say('secretariat-1', 'actions add Draft the working arrangements', { in: 'cio-network' });
  expect(answer).toContain('CIO-1 is on the list: “');
  expect(await inStore(chat, 'CIO-1')).toMatchObject({
    title: 'Draft the working arrangements',
    groupId: 'g_cio-network',
  });
  expect(await chat.say('secretariat-1', 'actions add ai-tools Share lessons', { in: 'cio-network' })).toContain(
    'AI-1',
  );
  expect(await chat.say('secretariat-1', 'actions add cio-netwrok Something', { in: 'cio-network' })).toContain(
    'No group is called “cio-netwrok”. Did you mean one of these?\n[CIO Network]',
  );
});

test('numbers are the group’s own, and a refusal uses none up', async () => {
  const chat = await withItem();
  await chat.say('ch-cio', 'actions add cio Refused --owner "AI lead of JP"');
  expect(await chat.say('ch-cio', 'actions add cio Second')).toContain('CIO-2 is on the list: “');
  expect(await chat.say('secretariat-2', 'actions add ai First')).toContain('AI-1 is on the list: “');
});

test('the secretariat adds to a session, under the next letter', async () => {
  const chat = await withChair();
  expect(await chat.say('secretariat-1', 'actions add WILD/1 Publish the survey --owner AU')).toBe(
    'WILD/1-f is on the list and is with Australia (AU): “Publish the survey”.\n[Open] [Add another]',
  );
  expect(await chat.say('secretariat-1', 'actions add wild/2 Thank the host')).toContain('WILD/2-a is on the list: “');
  expect(await chat.say('ch-cio', 'actions add WILD/2 Not for a chair')).toContain('Only the secretariat can do that.');
  expect(await inStore(chat, 'WILD/2-b')).toBeUndefined();
});

test.each([
  [
    'jp-cio',
    'actions add cio Something',
    'Only the chair or a vice-chair of a group, or the secretariat, can do that.',
  ],
  ['ch-cio', 'actions add ai Something', 'Only the chair or a vice-chair of the AI Tools Collaboration Group'],
  [
    'ch-cio',
    'actions add cio Late --due 2026-04-15',
    'Wed, 15 April 2026 has passed. Please choose today or a later day.',
  ],
  ['ch-cio', 'actions add cio Never --due 2026-02-30', 'There is no day 2026-02-30 in the calendar.'],
  ['ch-cio', 'actions add cio Help --owner "AI lead of JP"', 'AI lead of JP is not a member of the CIO Network.'],
  [
    'ch-cio',
    'actions add cio Help --owner nobody-at-all',
    'I could not find a person, Office or group called “nobody-at-all”.',
  ],
  ['ch-cio', `actions add cio ${'x'.repeat(201)}`, 'Please keep this to 200 characters; it has 201.'],
  [
    'ch-cio',
    'actions assign WILD/1-d CH',
    'Only the chair or a vice-chair of the group of WILD/1-d, or the secretariat',
  ],
  [
    'jp-cio',
    'actions assign WILD/1-b CH',
    'Only the chair or a vice-chair of a group, or the secretariat, can do that.',
  ],
  ['jp-cio', 'actions update WILD/1-b blocked', 'Only the owner of WILD/1-b, the chair or a vice-chair of its group'],
  ['jp-cio', 'actions done WILD/1-b', 'Only the owner of WILD/1-b'],
  ['jp-cio', 'actions drop WILD/1-b Because', 'Only the owner of WILD/1-b'],
  ['jp-cio', `actions update WILD/1-b ${'x'.repeat(1001)}`, 'Please keep this to 1000 characters; it has 1001.'],
])('%s: %.60s is refused and changes nothing', async (who, line, refusal) => {
  const chat = await withChair();
  const before = await chat.say('secretariat-1', 'actions all');
  expect(await chat.say(who, line)).toContain(refusal);
  expect(await chat.say('secretariat-1', 'actions all')).toBe(before);
});

test('today is not too late', async () => {
  const chat = await withItem('--due 2026-04-16');
  expect(await chat.say('ch-cio', 'actions show CIO-1')).toContain('Due: Thu, 16 April 2026\n');
});

test('nothing can be added to a concluded group', async () => {
  const chat = await withChair();
  await conclude(chat, 'g_cio-network');
  expect(await chat.say('ch-cio', 'actions add cio Too late')).toBe(
    'The CIO Network has concluded, so nothing can be added to it. Another group may take it up.\n[See the groups]',
  );
});

test('a newcomer sees and changes nothing', async () => {
  const chat = await conversation();
  for (const line of ['actions', 'actions show WILD/1-b', 'actions history WILD/1-b', 'actions done WILD/1-b']) {
    expect(await chat.say('newcomer', line)).toContain('Only members of a group can do that.');
  }
});

test('assigned by form, told by a letter, done by one press from it', async () => {
  const chat = await withItem();
  await chat.press('ch-cio', 'Assign');
  const form = await chat.fill('ch-cio', { owner: 'person:p_nz-cio' });
  expect(form).toBe('CIO-1 is now with CIO of NZ, who has been told.\n[Open]');
  expect(await chat.letters('nz-cio')).toMatchInlineSnapshot(`
    [
      "CIO of CH has given you an action item
    CIO-1
    Draft the working arrangements
    State: open
    Owner: CIO of NZ
    Due: no date
    Group: CIO Network
    [Mark done] [Add a note]",
    ]
  `);
  expect(await chat.press('nz-cio', 'Add a note')).toMatchInlineSnapshot(`
    "Update an action item
    Action item: CIO-1 Draft the working arrangements
    New state: (open, in progress, blocked, done, dropped)
    New due date:
    Note:"
  `);
  expect(await chat.fill('nz-cio', { note: 'First draft on Friday' })).toBe(
    'Your note is added to CIO-1, which is open.\n[Open] [My action items]',
  );
  expect(await chat.say('nz-cio', 'actions done CIO-1 All agreed')).toBe(
    'CIO-1 is done. Thank you.\n[Open] [My action items]',
  );
});

test('nobody is written to about what they give themselves, or their own Office', async () => {
  const chat = await withItem();
  expect(await chat.say('ch-cio', 'actions assign CIO-1 me')).toBe('CIO-1 is now with CIO of CH.\n[Open]');
  expect(await chat.say('ch-cio', 'actions assign CIO-1 CH')).toBe(
    'CIO-1 is now with Switzerland (CH), who has been told.\n[Open]',
  );
  expect(await chat.letters('ch-cto')).toHaveLength(1);
  expect((await chat.letters('ch-cio')).filter((text) => text.includes('CIO-1'))).toEqual([]);
});

test('an owner’s name with several readings is a choice that says of what kind each is', async () => {
  const chat = await withItem();
  expect(await chat.say('ch-cio', 'actions assign CIO-1 AI')).toBe(
    '“AI” could be more than one. Did you mean one of these?\n[AI Tools Collaboration Group, group] [Anguilla (AI), Office]',
  );
  expect(await chat.press('ch-cio', 'AI Tools Collaboration Group, group')).toContain('AI Tools Collaboration Group');
  expect(await inStore(chat, 'CIO-1')).toMatchObject({ owner: { kind: 'group', id: 'g_ai-tools' } });
});

test('assigning twice, outside the group, or what is closed', async () => {
  const chat = await withItem('--owner "CIO of NZ"');
  expect(await chat.say('ch-cio', 'actions assign CIO-1 "CIO of NZ"')).toBe('CIO-1 is already with CIO of NZ.\n[Open]');
  expect(await chat.letters('nz-cio')).toEqual([]);
  expect(await chat.say('ch-cio', 'actions assign CIO-1 "AI lead of JP"')).toBe(
    'AI lead of JP is not a member of the CIO Network. Please choose one of its members, an Office or a group.\n[Members]',
  );
  await chat.say('nz-cio', 'actions done CIO-1');
  expect(await chat.say('ch-cio', 'actions assign CIO-1 JP')).toBe(
    'CIO-1 is done. To give it to someone, reopen it first.\n[Reopen] [Open]',
  );
  expect(await chat.press('ch-cio', 'Reopen')).toContain('CIO-1 is now open.');
  expect(await chat.say('ch-cio', 'actions assign CIO-1 JP')).toContain('CIO-1 is now with Japan (JP),');
});

test('an item of a session may go to anyone', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'actions assign 1-b "AI lead of JP"')).toBe(
    'WILD/1-b is now with AI lead of JP, who has been told.\n[Open]',
  );
});

test('a note, a state, or both; neither is asked for', async () => {
  const chat = await withItem('--owner "CIO of NZ"');
  expect(await chat.say('nz-cio', 'actions update CIO-1 Waiting for the others')).toContain(
    'Your note is added to CIO-1',
  );
  expect(await chat.say('nz-cio', 'actions update CIO-1 in progress')).toContain('CIO-1 is now in progress.');
  expect(await chat.say('nz-cio', 'actions update CIO-1 blocked No reply yet')).toContain('CIO-1 is now blocked.');
  expect(await chat.say('nz-cio', 'actions update CIO-1 blocked')).toContain('CIO-1 is already blocked.');
  await chat.say('nz-cio', 'actions update CIO-1');
  expect(await chat.fill('nz-cio', {})).toMatchInlineSnapshot(`
    "Update an action item
    Action item: CIO-1 Draft the working arrangements
    New state: (open, in progress, blocked, done, dropped) — Please fill in at least one of these.
    New due date: — Please fill in at least one of these.
    Note: — Please fill in at least one of these."
  `);
  expect(await chat.fill('nz-cio', { state: 'open', note: 'They answered' })).toContain('CIO-1 is now open.');
  expect(await chat.say('jp-cio', 'actions')).toContain(
    'CIO-1 Draft the working arrangements — open · CIO of NZ · ➤ They answered',
  );
});

test('a representative of the owning Office, or a leader of the owning group, may update it', async () => {
  const chat = await withItem('--owner CH');
  expect(await chat.say('ch-cto', 'actions update CIO-1 in progress')).toContain('CIO-1 is now in progress.');
  await chat.say('secretariat-1', 'chair confirm ai-tools "AI lead of JP"');
  expect(await chat.say('jp-ai', 'actions done CIO-1')).toContain('Only the owner of CIO-1');
  await chat.say('ch-cio', 'actions assign CIO-1 ai-tools');
  expect(await chat.say('jp-ai', 'actions done CIO-1')).toContain('CIO-1 is done.');
  expect(await chat.say('ch-cto', 'actions update CIO-1 open')).toContain('Only the owner of CIO-1');
});

test('done twice is said kindly, and two pressing at once do it once', async () => {
  const chat = await withItem('--owner CH');
  const press = (who: string) => chat.call(who, { how: 'pressed', command: 'actions done', values: { item: 'CIO-1' } });
  const answers = await Promise.all([press('ch-cio'), press('ch-cto')]);
  expect(answers.map((answer) => answer.split('\n')[0]).sort()).toEqual([
    'CIO-1 is already done. Nothing needed to change.',
    'CIO-1 is done. Thank you.',
  ]);
  const item = await inStore(chat, 'CIO-1');
  const kept = await chat.store.transaction(({ record }) => record.of(item?.id ?? ''));
  expect(kept.map(({ what }) => what)).toEqual(['action.add', 'action.done']);
});

test('actions done without an item is the list of what is done; with a code nobody knows it says so', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'actions done')).toContain('2 action items done\n• WILD/1-a');
  expect(await chat.say('ch-cio', 'actions done quux')).toBe('No action item has the code “quux”.\n[All open]');
});

test('dropping asks why, takes a leader, and can be undone', async () => {
  const chat = await withItem('--owner "CIO of NZ"');
  expect(await chat.say('nz-cio', 'actions drop CIO-1 Too much')).toContain(
    'Only the chair or a vice-chair of the group of CIO-1',
  );
  expect(await chat.say('nz-cio', 'actions update CIO-1 dropped')).toContain(
    'Only the chair or a vice-chair of the group',
  );
  await chat.say('ch-cio', 'actions show CIO-1');
  await chat.press('ch-cio', 'Drop');
  expect(await chat.fill('ch-cio', { reason: '' })).toContain('Why it is dropped *: — Please fill this in.');
  expect(await chat.fill('ch-cio', { reason: 'Done elsewhere' })).toContain('CIO-1 is dropped');
  expect(await chat.say('nz-cio', 'actions update CIO-1 A pity')).toContain('added to CIO-1, which is dropped.');
  expect(await chat.say('ch-cio', 'actions dropped')).toContain('1 dropped action item');
  expect(await chat.say('nz-cio', 'actions update CIO-1 open')).toContain('CIO-1 is now open.');
});

test('the history says who did what when, first to last, on the reader’s clock', async () => {
  const chat = await withItem('--owner "CIO of NZ"');
  await chat.later('PT2H');
  await chat.say('nz-cio', 'actions update CIO-1 in progress Begun');
  await chat.later('P1D');
  await chat.say('ch-cio', 'actions assign CIO-1 JP');
  expect(await chat.say('nz-cio', 'actions history CIO-1')).toMatchInlineSnapshot(`
    "History of CIO-1
    • Added · State: open · Owner: CIO of NZ — CIO of CH · Friday, 17 April 2026 at 03:00 (Auckland), Thursday 17:00 in Geneva
    • State: in progress · ➤ Begun — CIO of NZ · Friday, 17 April 2026 at 05:00 (Auckland), Thursday 19:00 in Geneva
    • Owner: Japan (JP) — CIO of CH · Saturday, 18 April 2026 at 05:00 (Auckland), Friday 19:00 in Geneva"
  `);
  expect(await chat.say('fr-cio', 'actions history WILD/1-b')).toMatchInlineSnapshot(`
    "Historique de WILD/1-b
    • Ajoutée · État : en cours · Responsable : CIO Network · ➤ Discussed by the CIO Network at its first meeting — jeudi 16 avril 2026 à 14 h 00 (Genève)"
  `);
  for (let count = 1; count <= 9; count += 1) await chat.say('ch-cio', `actions update CIO-1 Note ${count}`);
  expect(await chat.say('nz-cio', 'actions history CIO-1')).toContain('1–10 of 12');
  expect(await chat.press('nz-cio', 'Show more')).toContain('• ➤ Note 8 — CIO of CH');
});

test('what members write is shown as typed', async () => {
  const chat = await withChair();
  const title = '<!channel> *bold* <script>alert(1)</script> @everyone [a](http://b)';
  await chat.call('ch-cio', { how: 'submitted', command: 'actions add', values: { group: 'cio', title } });
  expect(await chat.say('jp-cio', 'actions show CIO-1')).toContain(`CIO-1\n${title}\n`);
});

test('the same call twice adds once', async () => {
  const chat = await withChair();
  const once = await chat.say('ch-cio', 'actions add cio Once', { key: 'k1' });
  expect(await chat.say('ch-cio', 'actions add cio Once', { key: 'k1' })).toBe(once);
  expect(await chat.say('ch-cio', 'actions once')).toContain('1 open action item');
});

test('who leads sets another day or takes it away; who only owns does not; the history keeps both', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'actions add cio "Draft a plan" --owner "CIO of JP" --due 2026-05-05');
  expect(await chat.say('jp-cio', 'actions update CIO-1 --due 2026-06-05')).toContain('Only the chair or a vice-chair');
  expect(await chat.say('secretariat-1', 'actions update CIO-1 --due 2026-06-05')).toContain(
    'CIO-1 is now due Fri, 5 June 2026.',
  );
  expect(await chat.say('secretariat-1', 'actions update CIO-1 --due 2026-06-05')).toContain(
    'Nothing needed to change',
  );
  expect(await chat.say('secretariat-1', 'actions update CIO-1 blocked --due none Until the survey is in')).toContain(
    'CIO-1 is now blocked. CIO-1 has no due date any more.',
  );
  expect(await chat.say('jp-cio', 'actions show CIO-1')).toContain('Due: no date');
  expect(await chat.say('secretariat-1', 'actions update CIO-1 --due 2026-01-05')).toContain('has passed');
  expect(await chat.say('secretariat-1', 'actions history CIO-1')).toMatchInlineSnapshot(`
    "History of CIO-1
    • Added · State: open · Owner: CIO of JP · Due: Tue, 5 May 2026 — Secretariat One · Thursday, 16 April 2026 at 17:00 (Geneva)
    • Due: Fri, 5 June 2026 — Secretariat One · Thursday, 16 April 2026 at 17:00 (Geneva)
    • State: blocked · Due: no date · ➤ Until the survey is in — Secretariat One · Thursday, 16 April 2026 at 17:00 (Geneva)"
  `);
  expect(await chat.say('fr-cio', 'actions history CIO-1')).toContain('Échéance : sans date');
});

test('an action item’s owner can be removed', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'actions add cio "Draft a plan" --owner "CIO of JP"');
  expect(await chat.say('secretariat-1', 'actions assign CIO-1 nobody')).toContain('CIO-1 now has no owner.');
  expect(await chat.say('secretariat-1', 'actions assign CIO-1 nobody')).toContain('CIO-1 already has no owner.');
  expect(await chat.say('jp-cio', 'actions mine')).not.toContain('CIO-1');
  expect(await chat.say('secretariat-1', 'actions history CIO-1')).toContain('Owner: nobody');
  expect(await chat.say('jp-cio', 'actions assign CIO-1 nobody')).toContain('Only the chair');
});

test('an Office hears of its item through its members in the group, a group in its channels', async () => {
  const chat = await conversation();
  await chat.posts('cio-network');
  await chat.posts('ai-tools');
  for (const account of ['ch-cio', 'ch-cto', 'ch-ai', 'jp-cio']) await chat.letters(account);
  expect(await chat.say('secretariat-1', 'actions add cio "Draft a plan" --owner CH')).toContain(
    'CIO-1 is on the list',
  );
  const first = async (account: string) => (await chat.letters(account)).map((letter) => letter.split('\n')[0]);
  expect(await first('ch-cio')).toEqual(['Secretariat One has given your Office an action item']);
  expect(await first('ch-cto')).toEqual(['Secretariat One has given your Office an action item']);
  expect(await first('ch-ai')).toEqual([]);
  expect(await chat.say('secretariat-1', 'actions assign CIO-1 ai-tools')).toContain('who has been told');
  expect((await chat.posts('ai-tools')).map((post) => post.split('\n')[0])).toEqual([
    'Secretariat One has given this group an action item',
  ]);
  expect(await chat.posts('cio-network')).toEqual([]);
  await chat.say('secretariat-1', 'actions assign CIO-1 CH');
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of CH"');
  await chat.letters('ch-cio');
  await chat.say('ch-cio', 'actions add cio "Ask around" --owner CH');
  expect(await first('ch-cio')).toEqual([]);
  // Nobody sits there for Nauru but its focal point.
  await chat.say('newcomer', 'groups');
  await chat.say('secretariat-1', 'focal confirm NR "New CIO of NP"');
  await chat.letters('newcomer');
  await chat.say('secretariat-1', 'actions add cio "Write to them" --owner NR');
  expect(await first('newcomer')).toEqual(['Secretariat One has given your Office an action item']);
});
