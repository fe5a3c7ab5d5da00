import { expect, test } from 'vitest';
import { type Conversation, conversation, local } from '../conversation.ts';

const codeIn = (answer: string): string => /link (\w{4}-\w{4})/.exec(answer)?.[1] ?? '';
const getCode = async (chat: Conversation, from: string): Promise<string> => codeIn(await chat.say(from, 'link'));
const personOf = (chat: Conversation, account: string) =>
  chat.store.transaction(({ people }) => people.byAccount(local(account)));

/** Links the second account with the first by a code that was asked for in the first. */
async function linked(chat: Conversation, first: string, second: string): Promise<string> {
  await chat.say(second, `link ${await getCode(chat, first)}`);
  return chat.press(second, 'Both are mine');
}

test('a code asked for in one account and typed in the other makes both one person, and both are told', async () => {
  const chat = await conversation();
  await chat.say('fi-phone', 'help');
  const code = await getCode(chat, 'fi-cio');
  expect(code).toMatch(/^[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}$/);
  expect(await chat.say('fi-phone', `link ${code.toLowerCase().replace('-', ' ')}`)).toBe(
    [
      'Link another account',
      'Are both accounts yours? You will then have one profile, one answer to each meeting and one reminder for both.',
      'This account: fi-phone, Local workspace, local: fi-phone',
      'Other account: CIO of FI, Local workspace, local: fi-cio',
      'Groups: CIO Network',
      '[Both are mine] [My profile]',
    ].join('\n'),
  );
  expect((await personOf(chat, 'fi-phone'))?.id).not.toBe('p_fi-cio');
  expect(await chat.press('fi-phone', 'Both are mine')).toBe(
    'Your account Local workspace, local: fi-cio is linked: one profile, one answer and one reminder for both.\n[Write to me here] [My profile]',
  );
  expect((await personOf(chat, 'fi-phone'))?.id).toBe('p_fi-cio');
  expect(await chat.letters('fi-cio')).toEqual([
    expect.stringContaining('This account is now linked with Local workspace, local: fi-phone'),
  ]);
  expect(await chat.press('fi-phone', 'Write to me here')).toContain('written to at Local workspace, local: fi-phone');
  expect(await chat.say('fi-phone', 'profile')).toContain('Office: Finland (FI)\nGroups: CIO Network');

  // One reminder, at the account they prefer.
  await chat.until('2026-05-27T12:00:00Z');
  expect(await chat.letters('fi-phone')).toHaveLength(1);
  expect(await chat.letters('fi-cio')).toEqual([]);
  await chat.say('fi-phone', 'meetings answer cio yes');
  expect(await chat.say('fi-cio', 'meetings')).toContain('you are coming');
});

test('a code works once, for ten minutes, and never where others read', async () => {
  const chat = await conversation();
  await chat.say('fi-phone', 'help');
  expect(await chat.say('fi-cio', 'link', { in: 'cio-network' })).toContain('private chat');
  const old = await getCode(chat, 'fi-cio');
  const code = await getCode(chat, 'fi-cio');
  expect(await chat.say('fi-phone', `link ${old}`)).toContain('This code is not valid.');
  await chat.later('PT10M');
  expect(await chat.say('fi-phone', `link ${code}`)).toContain('This code is not valid.');
  expect(await chat.say('fi-cio', `link ${await getCode(chat, 'fi-cio')}`)).toContain('Both accounts already belong');
  await linked(chat, 'fi-cio', 'fi-phone');
  const fresh = await getCode(chat, 'ch-cio');
  await chat.say('ch-phone', `link ${fresh}`);
  await chat.press('ch-phone', 'Both are mine');
  expect(await chat.say('someone', `link ${fresh}`)).toContain('This code is not valid.');
});

test('after five wrong codes even the right one waits ten minutes', async () => {
  const chat = await conversation();
  await chat.say('mallory', 'help');
  const left = [];
  for (let n = 0; n < 5; n += 1) left.push(/You have (\d)/.exec(await chat.say('mallory', 'link AAAA-AAAA'))?.[1]);
  expect(left).toEqual(['4', '3', '2', '1', '0']);
  const code = await getCode(chat, 'fi-cio');
  expect(await chat.say('mallory', `link ${code}`)).toContain('Too many wrong codes.');
  expect((await personOf(chat, 'mallory'))?.id).not.toBe('p_fi-cio');
  // Others are not held up by that.
  expect(await chat.say('fi-phone', `link ${code}`)).toContain('Are both accounts yours?');
  await chat.later('PT11M');
  expect(await chat.say('mallory', `link ${await getCode(chat, 'fi-cio')}`)).toContain('Are both accounts yours?');
});

test('what either had, the one person has: seats, answers, items; and each group counts them once', async () => {
  const chat = await conversation();
  // The CIO of FI is in the CIO Network twice over, and by the second account in the AI group too.
  for (const group of ['ai', 'cio']) {
    await chat.say('secretariat-1', `members add ${group} FI "Second of FI" --email second@office.example`);
    await chat.bot.meet([{ from: local('second'), known: { email: 'second@office.example' } }]);
  }
  for (const [account, answer] of [
    ['fi-cio', 'yes'],
    ['second', 'no'],
  ] as const) {
    await chat.later('PT1M');
    await chat.say(account, `meetings answer cio ${answer}`);
    await chat.say(
      'secretariat-1',
      `actions add cio Draft of ${account} --owner ${(await personOf(chat, account))?.id}`,
    );
  }
  const before = await chat.say('secretariat-1', 'groups');
  expect(before).toContain('CIO Network — 27 members nominated from 20 Offices');

  expect(await linked(chat, 'fi-cio', 'second')).toContain('is linked');
  expect(await chat.say('secretariat-1', 'groups')).toBe(before.replace('27 members', '26 members'));
  const profile = await chat.say('second', 'profile');
  expect(profile).toContain('Groups: CIO Network and AI Tools Collaboration Group');
  expect(profile).toContain('Action items: 2 open');
  // The later answer stays, and is counted once.
  expect(await chat.say('fi-cio', 'meetings show cio')).toContain('Your answer: no');
  expect(await chat.say('secretariat-1', 'meetings show cio')).toContain('Coming: 1 not coming');
});

test('who approved a request cannot become the one who asked', async () => {
  const chat = await conversation();
  await chat.say('newcomer', 'join cio NP "CIO"');
  await chat.letters('secretariat-1');
  await chat.press('secretariat-1', 'Approve');
  await chat.say('newcomer', `link ${await getCode(chat, 'secretariat-1')}`);
  expect(await chat.say('newcomer', `link ${await getCode(chat, 'secretariat-1')}`)).toContain('cannot be one person');
});

test('unlink asks, gives the account back to itself, and tells it', async () => {
  const chat = await conversation();
  await chat.say('fi-phone', 'help');
  expect(await chat.say('fi-cio', 'unlink local')).toContain('You have one account here');
  await linked(chat, 'fi-cio', 'fi-phone');
  await chat.letters('fi-phone');
  expect(await chat.say('fi-cio', 'unlink fi-phone')).toContain('Unlink Local workspace, local: fi-phone?');
  expect(await chat.press('fi-cio', 'Unlink')).toContain(
    'Your account Local workspace, local: fi-phone is no longer linked.',
  );
  expect(await chat.letters('fi-phone')).toEqual([expect.stringContaining('no longer linked with CIO of FI')]);
  expect(await personOf(chat, 'fi-phone')).toMatchObject({ email: null, secretariat: false, officeCode: null });
  expect(await chat.say('fi-phone', 'profile')).toContain('in no group yet');
  expect(await chat.say('fi-cio', 'profile')).toContain('CIO Network');
});

test('the same confirmed e-mail address is proposed to its owner, who alone can accept', async () => {
  const chat = await conversation();
  const call = (id: string, line: string, email?: string) =>
    chat.bot.handle({
      from: local(id),
      said: { how: 'typed', line },
      ...(email === undefined ? {} : { known: { name: id, email } }),
    });
  await call('ana', 'help', 'ana@office.example');
  await call('ana-teams', 'help', 'ana@office.example');
  await chat.jobs.settle();
  const [ana, other] = [await personOf(chat, 'ana'), await personOf(chat, 'ana-teams')];
  expect(other?.id).not.toBe(ana?.id);
  expect(await chat.letters('ana-teams')).toEqual([]);
  expect(await chat.letters('ana')).toEqual([
    expect.stringContaining('A new account with your e-mail address ana@office.example has written to me'),
  ]);
  // Nobody else can accept it, whatever they send.
  const account = 'local:local:ana-teams';
  for (const [who, target] of [
    ['mallory', account],
    ['ana-teams', 'local:local:ana'],
  ] as const)
    expect(
      await chat.call(who, { how: 'pressed', command: 'link', values: { account: target, sure: 'yes' } }),
    ).toContain('I cannot tell that this account is yours.');
  await chat.press('ana', 'It is mine');
  await chat.press('ana', 'Both are mine');
  expect((await personOf(chat, 'ana-teams'))?.id).toBe(ana?.id);
  expect(await chat.letters('ana-teams')).toEqual([expect.stringContaining('This account is now linked')]);
});

test('in French', async () => {
  const chat = await conversation();
  expect(await chat.say('fr-cio', 'link')).toContain(
    'Depuis votre autre compte, écrivez-moi ceci dans les dix minutes',
  );
  expect(await chat.say('fr-cio', 'link ZZZZ-ZZZZ')).toContain('Ce code n’est pas valable.');
});
