import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

const form = { office: 'NP', first: 'Asha', last: 'Rai', position: 'CIO', email: 'asha.rai@office.example' };

test('a newcomer asks to join, the secretariat admits them, and they are told who decided', async () => {
  const chat = await conversation();
  expect(await chat.say('newcomer', '/wild join cio')).toBe(
    `Join a group
Group: CIO Network
Office *:
Name of the Office, as you write it:
First name *: New CIO of
Last name *: NP
Position *: Chief Information Officer
E-mail *: newcomer@office.example
What would you like to contribute or learn?:`,
  );
  expect(await chat.fill('newcomer', { ...form, organisation: 'Department of Industry', note: 'Portals' })).toBe(
    `Thank you. Your request to join the CIO Network for Nepal (NP) is with the secretariat; you will be told here what is decided.
[About this group]`,
  );
  const [card] = await chat.letters('secretariat-2');
  expect(card).toBe(`Asha Rai asks to join the CIO Network
Group: CIO Network
Office: Nepal (NP)
Name of the Office, as you write it: Department of Industry
Position: CIO
E-mail: asha.rai@office.example
What would you like to contribute or learn?: Portals
Asked: Thursday, 16 April 2026 at 17:00 (Geneva)
[Approve] [Decline]`);
  expect(await chat.letters('secretariat-1')).toEqual([card]);
  expect(await chat.press('secretariat-1', 'Approve')).toBe(
    `Asha Rai is now a member of the CIO Network and has been told. The group has 27 members nominated from 21 Offices.
[Requests] [Members]`,
  );
  expect(await chat.letters('newcomer')).toEqual([
    `Welcome to the CIO Network
Secretariat One has confirmed your nomination. The CIO Network now has 27 members nominated from 21 Offices.
[Meetings] [Action items] [Members]`,
  ]);
  expect(await chat.press('newcomer', 'Members')).toContain('27 members nominated from 21 Offices');
  expect(await chat.say('ch-cio', 'whois Asha')).toContain('Office: Department of Industry, Nepal (NP)');
});

test('approving twice, by two people at once or one after the other, is said and changes nothing', async () => {
  const chat = await conversation();
  await chat.say('newcomer', 'join cio');
  await chat.fill('newcomer', form);
  await Promise.all(['secretariat-1', 'secretariat-2'].map((account) => chat.letters(account)));
  const answers = await Promise.all(
    ['secretariat-1', 'secretariat-2'].map((account) => chat.press(account, 'Approve')),
  );
  expect(answers.filter((answer) => answer.includes('is now a member'))).toHaveLength(1);
  expect(answers.filter((answer) => /already approved by Secretariat (One|Two)/.test(answer))).toHaveLength(1);
  expect(await chat.letters('newcomer')).toHaveLength(1);
  expect(await chat.say('secretariat-1', 'group cio')).toContain('27 members nominated from 21 Offices');
});

test('declining asks for the reason, and the person is told it and who declined', async () => {
  const chat = await conversation();
  await chat.say('newcomer', 'join ai tools');
  await chat.fill('newcomer', form);
  expect(await chat.say('secretariat-1', 'requests')).toBe(
    `1 join request is waiting
• Asha Rai (NP) — AI Tools Collaboration Group · CIO [Review]`,
  );
  await chat.press('secretariat-1', 'Review');
  expect(await chat.press('secretariat-1', 'Decline')).toBe(
    'Decline a request\nJoin request: Asha Rai (NP)\nReason *:',
  );
  expect(await chat.fill('secretariat-1', { reason: ' ' })).toContain('Reason *: — Please fill this in.');
  expect(await chat.fill('secretariat-1', { reason: 'Your Office has <b>not</b> confirmed.' })).toContain(
    'is declined',
  );
  expect(await chat.letters('newcomer')).toEqual([
    `Your request to join the AI Tools Collaboration Group was declined by Secretariat One. The reason given:
Your Office has <b>not</b> confirmed.
If something is to be put right, the secretariat will gladly help; you may ask again at any time.`,
  ]);
  expect(await chat.say('secretariat-2', 'requests')).toBe('No join request is waiting.\n[See the groups]');
  expect(await chat.say('newcomer', 'join ai-tools NP')).not.toContain('already with the secretariat');
});

test('refusals say what to do instead', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'join cio')).toBe('You are already a member of the CIO Network.\n[About this group]');
  await chat.say('newcomer', 'join cio');
  expect(
    await chat.fill('newcomer', { ...form, email: 'not an address', position: 'x'.repeat(121) }),
  ).toMatchInlineSnapshot(`
    "Join a group
    Group: CIO Network
    Office *: NP
    Name of the Office, as you write it:
    First name *: Asha
    Last name *: Rai
    Position *: ${'x'.repeat(121)} — Please keep this to 120 characters; it has 121.
    E-mail *: not an address — Please give an e-mail address such as name@office.example.
    What would you like to contribute or learn?:"
  `);
  await chat.fill('newcomer', form);
  expect(await chat.say('newcomer', 'join cio NP')).toContain('already with the secretariat');
  expect(await chat.say('newcomer', 'join "cio netwrk"')).toBe(
    'No group is called “cio netwrk”. Did you mean one of these?\n[CIO Network]',
  );
  expect(await chat.press('newcomer', 'CIO Network')).toContain('Join a group');
  expect(await chat.say('newcomer', 'requests')).toBe(
    'Only the focal point of the nominating Office, or the secretariat, can do that.\n[Help]',
  );
  expect(await chat.say('newcomer', 'requests approve me')).toBe(
    'Only the focal point of the nominating Office, or the secretariat, can do that.\n[Help]',
  );
});

test('nobody approves their own request', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'join cio');
  await chat.fill('secretariat-1', { ...form, email: 'one@office.example' });
  await chat.letters('secretariat-1');
  expect(await chat.press('secretariat-1', 'Approve')).toContain('Nobody decides on their own request.');
  await chat.letters('secretariat-2');
  expect(await chat.press('secretariat-2', 'Approve')).toContain('is now a member');
});

test('the same key gets the same reply and does nothing twice', async () => {
  const chat = await conversation();
  const values = { group: 'cio-network', ...form };
  const said = { how: 'submitted', command: 'join', values } as const;
  const first = await chat.call('newcomer', said, { key: 'k1' });
  expect(await chat.call('newcomer', said, { key: 'k1' })).toBe(first);
  expect(await chat.call('newcomer', said, { key: 'k2' })).toContain('already with the secretariat');
  expect(await chat.call('newcomer', said, { key: 'k2' })).toContain('already with the secretariat');
  expect(await chat.letters('secretariat-1')).toHaveLength(1);
});

test('in French', async () => {
  const chat = await conversation();
  expect(await chat.say('fr-cio', 'join ai')).toContain(
    'Merci. Votre demande d’adhésion au groupe AI Tools Collaboration Group',
  );
  expect(await chat.say('fr-cio', 'join')).toContain('Rejoindre un groupe\nGroupe *:');
  expect(await chat.say('fr-cio', 'join cio')).toBe(
    'Vous êtes déjà membre du groupe CIO Network.\n[À propos de ce groupe]',
  );
});

test('the Office’s focal point confirms its nominations, and those of no other', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'focal confirm CH "CIO of CH"')).toBe(
    'CIO of CH now confirms the nominations of Switzerland (CH).\n[Requests]',
  );
  expect(await chat.letters('ch-cio')).toEqual([
    'You are now the focal point of Switzerland (CH): its nominations to the groups come to you to confirm.\n[Requests]',
  ]);
  await chat.say('newcomer', 'join cio');
  expect(await chat.fill('newcomer', { ...form, office: 'CH' })).toContain('with the focal point of your Office');
  expect(await chat.letters('secretariat-1')).toEqual([]);
  expect(await chat.say('jp-ai', 'join cio CH')).toContain('with the focal point of your Office');
  expect(await chat.say('ch-cio', 'requests')).toContain('2 join requests are waiting');
  await chat.letters('ch-cio');
  expect(await chat.say('ch-cio', 'requests approve Asha')).toContain('Asha Rai is now a member of the CIO Network');
  expect((await chat.letters('newcomer'))[0]).toContain('CIO of CH has confirmed your nomination.');

  await chat.say('gb-ai', 'join cio');
  expect(await chat.say('ch-cio', 'requests')).toContain('1 join request is waiting');
  const [other] = (await chat.store.transaction((tables) => tables.joinRequests.pending())).filter(
    ({ officeCode }) => officeCode === 'GB',
  );
  const press = (command: string) =>
    chat.call('ch-cio', { how: 'pressed', command, values: { request: other?.id ?? '', reason: 'x' } });
  for (const command of ['requests approve', 'requests decline', 'requests show']) {
    expect(await press(command)).toContain('Only the focal point of the nominating Office');
  }
  expect(await chat.say('ch-ai', 'join cio')).toContain('with the focal point of your Office');
  expect(await chat.say('ch-cio', 'join ai')).toContain('is with the secretariat');
  expect(await chat.say('gb-cio', 'requests')).toContain('Only the focal point of the nominating Office');
});
