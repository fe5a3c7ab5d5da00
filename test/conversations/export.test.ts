import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';
import { fileFor, textFor } from '../handed-files.ts';

test('the secretariat exports the roll, with the line that every report shares', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'export roll --as csv')).toMatchInlineSnapshot(`
    "Roll of members, Thu, 16 April 2026
    CIO Network, Thu, 16 April 2026: 26 members nominated from 20 Offices
    AI Tools Collaboration Group, Thu, 16 April 2026: 23 members nominated from 15 Offices
    • wild-roll-2026-04-16.csv (https://wild.example/files/…) — This link works for an hour. Anyone who has it can read the file, so please do not pass it on."
  `);
  const lines = (await textFor(chat, 'secretariat-1')).trim().split('\r\n');
  expect(lines).toHaveLength(1 + 26 + 23);
  expect(lines.slice(0, 3)).toMatchInlineSnapshot(`
    [
      "Group,Office,Name,E-mail,Position,Role,Since,Name of the Office",
      "AI Tools Collaboration Group,AU,AI lead of AU,au-ai@office.example,Head of AI,member,2026-03-19,Australia",
      "AI Tools Collaboration Group,BR,AI lead of BR,br-ai@office.example,Head of AI,member,2026-03-19,Brazil",
    ]
  `);
  const file = await fileFor(chat, 'secretariat-1');
  expect(file.name).toBe('wild-roll-2026-04-16.csv');
  expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('the roll as of a past day has who sat then', async () => {
  const chat = await conversation();
  await chat.later('P30D');
  await chat.say('gb-cio', 'leave cio');
  await chat.press('gb-cio', 'Leave the group');
  await chat.say('secretariat-1', 'members add cio NP "नेपाल अधिकारी" --email np@office.example');
  expect(await chat.say('secretariat-1', 'export roll --as csv')).toContain('26 members nominated from 21 Offices');
  expect(await textFor(chat, 'secretariat-1')).toContain('नेपाल अधिकारी');
  expect(await chat.say('secretariat-1', 'export roll --as csv --as-of 2026-04-20')).toContain(
    'CIO Network, Mon, 20 April 2026: 26 members nominated from 20 Offices',
  );
  const then = await textFor(chat, 'secretariat-1');
  expect(then).not.toContain('नेपाल');
  expect(then).toContain('CIO of GB');
  expect(await chat.say('secretariat-1', 'export roll --as-of 2026-03-01')).not.toContain('CIO Network');
  expect(await chat.say('secretariat-1', 'export roll --as-of 2026-12-24')).toMatchInlineSnapshot(
    `"Thu, 24 December 2026 is still to come. Please give today or an earlier day."`,
  );
});

test('attendance, action items, minutes and messages are files too, in the language of their person', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.until('2026-06-01T09:00:00Z');
  await chat.say('gb-cio', 'meetings answer cio yes');
  await chat.until('2026-06-12T09:00:00Z');
  await chat.say('ch-cio', 'minutes write cio --present "CIO of GB, Ms =Guest" --decisions "=Adopt the terms"');
  await chat.say('ch-cio', 'minutes post cio');
  await chat.press('ch-cio', 'Confirm');
  await chat.say('ch-cio', 'actions done CIO-1');
  await chat.say('secretariat-1', 'profile update --language fr');
  const lines = async (what: string): Promise<string[]> => {
    await chat.say('secretariat-1', `export ${what} --as csv`);
    return (await textFor(chat, 'secretariat-1')).trim().split('\r\n');
  };
  expect((await lines('attendance')).filter((line) => /Groupe|GB|Guest/.test(line))).toMatchInlineSnapshot(`
    [
      "Groupe,Réunion,Jour,Nom,Office,Réponse,Présence",
      "CIO Network,,2026-03-11,CIO of GB,GB,,",
      "CIO Network,,2026-03-11,CTO of GB,GB,,",
      "AI Tools Collaboration Group,,2026-03-19,AI lead of GB,GB,,",
      "AI Tools Collaboration Group,,2026-03-19,Data lead of GB,GB,,",
      "CIO Network,,2026-06-10,CIO of GB,GB,oui,oui",
      "CIO Network,,2026-06-10,CTO of GB,GB,,non",
      "CIO Network,,2026-06-10,'=Guest,,,oui",
    ]
  `);
  expect((await lines('minutes')).slice(0, 3)).toMatchInlineSnapshot(`
    [
      "Groupe,Réunion,Jour,Décision,Actions,Personnes présentes,Publié",
      "CIO Network,,2026-06-10,'=Adopt the terms,,2,2026-06-12",
    ]
  `);
  expect((await lines('actions')).slice(0, 3)).toMatchInlineSnapshot(`
    [
      "Code,Action,État,Responsable,Échéance,Groupe,Session,Depuis,Dernière note",
      "WILD/1-a,Establish a network of chief information and chief technology officers among IP Offices,terminée,,,,WILD/1,2026-04-16,"CIO Network, established, inaugural meeting 11 March 2026"",
      "WILD/1-b,Set up a forum to share information about ICT services and solution portfolios,en cours,CIO Network,,CIO Network,WILD/1,2026-04-16,Discussed by the CIO Network at its first meeting",
    ]
  `);
  const messages = await lines('ledger');
  expect(messages[0]).toMatchInlineSnapshot(`"Rédigé,Pour,Objet,Plateforme,État,Envoyé,Problème"`);
  expect(messages.length).toBeGreaterThan(50);
  expect(await lines('actions --as-of 2026-01-01')).toHaveLength(1);
});

test('in a channel the file goes to the asker alone, and only the secretariat gets one', async () => {
  const chat = await conversation();
  await chat.letters('secretariat-1');
  expect(await chat.say('secretariat-1', 'export roll', { in: 'cio-network' })).toMatchInlineSnapshot(`
    "Others can read here, so I have sent you the file directly.
    [Help]"
  `);
  expect(await chat.letters('secretariat-1')).toMatchInlineSnapshot(`
    [
      "Roll of members, Thu, 16 April 2026
    CIO Network, Thu, 16 April 2026: 26 members nominated from 20 Offices
    AI Tools Collaboration Group, Thu, 16 April 2026: 23 members nominated from 15 Offices
    • wild-roll-2026-04-16.xlsx (https://wild.example/files/…) — This link works for an hour. Anyone who has it can read the file, so please do not pass it on.",
    ]
  `);
  expect((await fileFor(chat, 'secretariat-1')).bytes.length).toBeGreaterThan(1000);
  expect(await chat.say('ch-cio', 'export roll')).toContain('Only the secretariat can do that.');
  await chat.later('PT1H');
  await expect(fileFor(chat, 'secretariat-1')).rejects.toThrow('the link opens no file');
});

test('whoever leaves the secretariat can fetch nothing more', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'export roll');
  await chat.store.transaction(async ({ people }) => {
    const person = await people.get('p_secretariat-1');
    if (person) await people.save({ ...person, secretariat: false });
  });
  await expect(fileFor(chat, 'secretariat-1')).rejects.toThrow('the link opens no file');
});

test('an empty roll to fill in', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'export --template --as csv')).toMatchInlineSnapshot(`
    "An empty roll to fill in, Thu, 16 April 2026
    • wild-roll.csv (https://wild.example/files/…) — This link works for an hour. Anyone who has it can read the file, so please do not pass it on."
  `);
  expect(await textFor(chat, 'secretariat-1')).toContain('Group,Office,Name,E-mail,Position,Role,Since');
});
