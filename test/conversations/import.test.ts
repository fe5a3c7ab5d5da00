import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uploader } from '../../adapters/files/upload.ts';
import { type Conversation, conversation } from '../conversation.ts';
import { fileFor } from '../handed-files.ts';

const header = 'Group,Office,Name,E-mail,Position,Role,Since';

/** Sends a file to import, as the shell does. */
async function send(chat: Conversation, content: string | Uint8Array, from = 'secretariat-1'): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const upload = await uploader({ store: chat.store, clock: { now: chat.now } })(bytes);
  return chat.call(from, { how: 'pressed', command: 'import', values: { upload } });
}

/** Returns who sits where, without ids. */
const roll = (chat: Conversation) =>
  chat.store.transaction(async ({ memberships }) =>
    (await memberships.on(Temporal.PlainDate.from('2026-12-31'))).map(({ membership, person }) =>
      [membership.groupId, membership.officeCode, person.name, person.email, person.position, membership.role].join(
        '|',
      ),
    ),
  );

test('a list is shown row by row before anything is written, then carried out; again it changes nothing', async () => {
  const chat = await conversation();
  const list = [
    header,
    'CIO Network,NP,नेपाल अधिकारी,np@office.example,CIO,,',
    'cio,CH,,ch-cio@office.example,Chief Digital Officer,,',
    'CIO Network,GB,CIO of GB,gb-cio@office.example,,member,2026-03-11',
    'Nowhere,GB,X,x@office.example,,,',
    'CIO,ZZ,X,x@office.example,,,',
    'CIO,GB,X,no address,,,',
    'CIO,GB,X,x@office.example,,king,',
    'CIO,GB,X,x@office.example,,,one day',
    'CIO,GB,X,x@office.example,,,2027-01-01',
    'CIO,NP,नेपाल अधिकारी,np@office.example,,,',
    'CIO,,Y,y@office.example,,,',
    'CIO,GB,,z@office.example,,,',
  ].join('\n');
  const before = await roll(chat);
  expect(await send(chat, list)).toMatchInlineSnapshot(`
    "What this list would change
    1 to add, 1 to change, 1 unchanged, 0 to decide, 9 not taken: 12 rows in all.
    Not taken (9)
    • Row 5: X · Nowhere — no group is called “Nowhere”
    • Row 6: X · CIO — no Office has the name or ST.3 code “ZZ”
    • Row 7: X · CIO — “no address” is not an e-mail address
    • Row 8: X · CIO — the role must be member, vice-chair or chair
    • Row 9: X · CIO — the day cannot be read; write it like 2026-03-11
    • Row 10: X · CIO — 2027-01-01 is still to come
    • Row 11: नेपाल अधिकारी · CIO — the same person and group are in row 2 already
    • Row 12: Y · CIO — no Office is given
    and 1 more
    To change (1)
    • Row 3: ch-cio@office.example · CIO Network — Position: Chief Information Officer → Chief Digital Officer
    To add (1)
    • Row 2: नेपाल अधिकारी (NP) · CIO Network
    Nothing is changed yet. Rows to decide and rows not taken are left out.
    [Carry out 2] [Members]"
  `);
  expect(await roll(chat)).toEqual(before);
  expect(await chat.press('secretariat-1', 'Carry out 2')).toMatchInlineSnapshot(`
    "The list is imported
    1 to add, 1 to change, 1 unchanged, 0 to decide, 9 not taken: 12 rows in all.
    CIO Network: 27 members nominated from 21 Offices
    [Members]"
  `);
  expect((await roll(chat)).filter((line) => !before.includes(line))).toEqual([
    'g_cio-network|CH|CIO of CH|ch-cio@office.example|Chief Digital Officer|member',
    'g_cio-network|NP|नेपाल अधिकारी|np@office.example|CIO|member',
  ]);
  expect(await send(chat, list)).toContain('0 to add, 0 to change, 3 unchanged, 0 to decide, 9 not taken');
});

test('what is exported and imported again changes nothing, in both formats and languages', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  for (const language of ['en', 'fr'])
    for (const kind of ['csv', 'xlsx']) {
      await chat.say('secretariat-1', `profile update --language ${language}`);
      await chat.say('secretariat-1', `export roll --as ${kind}`);
      const { bytes } = await fileFor(chat, 'secretariat-1');
      expect(await send(chat, bytes), `${language} ${kind}`).toMatch(/49 unchanged|49 sans changement/);
    }
});

test('the same human twice is asked, and the answer is taken', async () => {
  const chat = await conversation();
  const list = `${header}\nAI Tools Collaboration Group,CH,CIO of CH,other@office.example,,,\nCIO,JP,New One,one@office.example,,,\nCIO,JP,New One,two@office.example,,,`;
  expect(await send(chat, list)).toMatchInlineSnapshot(`
    "What this list would change
    1 to add, 0 to change, 0 unchanged, 2 to decide, 0 not taken: 3 rows in all.
    To decide (2)
    • Row 2: CIO of CH · AI Tools Collaboration Group — Is this CIO of CH (ch-cio@office.example)?
    [Same as ch-cio@office.example] [Somebody else]
    • Row 4: New One · CIO Network — Is this New One (one@office.example)?
    [Same as one@office.example] [Somebody else]
    To add (1)
    • Row 3: New One (JP) · CIO Network
    Nothing is changed yet. Rows to decide and rows not taken are left out.
    [Carry out 1] [Members]"
  `);
  await chat.press('secretariat-1', 'Same as ch-cio@office.example');
  expect(await chat.press('secretariat-1', 'Somebody else')).toMatchInlineSnapshot(`
    "What this list would change
    3 to add, 0 to change, 0 unchanged, 0 to decide, 0 not taken: 3 rows in all.
    To add (3)
    • Row 2: CIO of CH (CH) · AI Tools Collaboration Group
    • Row 3: New One (JP) · CIO Network
    • Row 4: New One (JP) · CIO Network
    Nothing is changed yet. Rows to decide and rows not taken are left out.
    [Carry out 3] [Members]"
  `);
  await chat.press('secretariat-1', 'Carry out 3');
  expect((await roll(chat)).filter((line) => /other@|one@|two@/.test(line))).toMatchInlineSnapshot(`
    [
      "g_ai-tools|CH|CIO of CH|other@office.example|Chief Information Officer|member",
      "g_cio-network|CH|CIO of CH|other@office.example|Chief Information Officer|member",
      "g_cio-network|JP|New One|one@office.example||member",
      "g_cio-network|JP|New One|two@office.example||member",
    ]
  `);
});

test('a plan is refused where the roll has changed since, and shown anew', async () => {
  const chat = await conversation();
  await send(chat, `${header}\nCIO,NP,Asha,asha@office.example,,,`);
  const shown = chat.sees('secretariat-1');
  await chat.say('secretariat-2', 'members add cio NP Asha --email asha@office.example');
  expect(shown).toBeDefined();
  expect(await chat.press('secretariat-1', 'Carry out 1')).toMatchInlineSnapshot(`
    "What this list would change
    The roll has changed since you looked, so nothing was done. This is what the list would change now:
    0 to add, 0 to change, 1 unchanged, 0 to decide, 0 not taken: 1 row in all.
    There is nothing to change.
    [Members]"
  `);
});

test('rows are pasted in the form; a list without a header, too old or too long is refused with what to do', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'import');
  expect(
    await chat.fill('secretariat-1', { rows: 'Groupe\tOffice\tNom\tCourriel\nCIO\tNP\tAsha Rai\tasha@office.example' }),
  ).toContain('1 to add');
  await chat.later('PT1H');
  expect(await chat.press('secretariat-1', 'Carry out 1')).toMatchInlineSnapshot(`
    "That list is no longer here: lists are kept for an hour. Please send it again.
    [Import a roll]"
  `);
  expect(await send(chat, 'a,b\n1,2')).toMatchInlineSnapshot(`
    "I could not find the columns. The first row must name them: Group, Office, Name, E-mail, Position, Role, Since.
    [An empty roll, to fill in for import]"
  `);
  expect(await send(chat, header)).toContain('no rows below its header');
  expect(await send(chat, `Group,Name\n${'CIO,X\n'.repeat(10_001)}`)).toContain(
    'may have 10000 rows; this one has 10001',
  );
  expect(await send(chat, `${header}\n`, 'ch-cio')).toContain('Only the secretariat can do that.');
});

test('what a plan shows is what is written, and a second time there is nothing to do', async () => {
  const cell = fc.constantFrom('', 'CH', 'JP', 'NP', 'x');
  // Without an address a row is found by its name, which another row may give or take.
  const row = fc.record({
    group: fc.constantFrom('CIO', 'AI Tools Collaboration Group', 'x', ''),
    office: cell,
    name: fc.constantFrom('CIO of CH', 'Ana', 'Ána', '', 'Ben "B", Jr'),
    email: fc.constantFrom('ch-cio@office.example', 'a@office.example', 'B@office.example', 'b@office.example', 'no'),
    role: fc.constantFrom('', 'chair', 'Vice-président', 'member', 'x'),
    since: fc.constantFrom('', '2026-03-11', '11/03/2026', 'x'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const chat = await conversation();
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map((one) =>
        [one.group, one.office, one.name, one.email, one.role, one.since].map(quoted).join(';'),
      );
      const list = ['Group;Office;Name;E-mail;Role;Since', ...lines].join('\r\n');
      const before = await roll(chat);
      const shown = await send(chat, list);
      const [create = 0, change = 0, unchanged = 0, ask = 0, refused = 0] = (
        /(\d+) to add, (\d+) to change, (\d+) unchanged, (\d+) to decide, (\d+) not/.exec(shown) ?? []
      )
        .slice(1)
        .map(Number);
      expect(create + change + unchanged + ask + refused).toBe(rows.length);
      if (create + change === 0) return;
      await chat.press('secretariat-1', `Carry out ${create + change}`);
      expect((await roll(chat)).length - before.length).toBe(create);
      expect(await send(chat, list)).toMatch(/^What this list would change\n0 to add, 0 to change/);
    }),
    { numRuns: 8 },
  );
}, 60_000);
