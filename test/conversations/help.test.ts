import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { buttonsOf, conversation } from '../conversation.ts';

test('help is made for the person: what they may do and nothing else, their likely first step first', async () => {
  const chat = await conversation();
  expect(await chat.say('newcomer', '/wild')).toMatchInlineSnapshot(`
    "Hello New CIO of NP
    I run the groups of the WILD network. You are not in a group yet; the first step is to ask to join one.
    [Join a group] [Groups] [My profile]
    • /wild join — Ask to join a group on behalf of your Office. Also: withdraw.
    • /wild groups — See the groups, how many members they have and when they meet.
    • /wild group — See a group’s mandate, chair, members, next meeting and latest status.
    • /wild profile — See the data the bot holds about you. Also: update, account.
    • /wild link — Be one person in Slack and Teams, or in several workspaces.
    • /wild unlink — Take one of your accounts out of your profile.
    • /wild home — See what concerns you: your next meeting, your action items, your groups.
    For one command: /wild help join"
  `);
  expect(buttonsOf(chat.sees('newcomer'))[0]).toMatchObject({ command: 'join', style: 'primary' });
  const member = await chat.say('ch-cio', 'help');
  expect(member).toContain('/wild meetings');
  expect(member).not.toContain('/wild requests');
  expect(member).not.toContain('/wild status post');
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  expect(await chat.say('ch-cio', 'help')).toMatch(/wild status — .* Also: post, history\./);
  const secretariat = await chat.say('secretariat-1', 'help');
  for (const { name } of commands) expect(secretariat).toContain(name.split(' ').at(-1));
  expect(secretariat.split('\n').length).toBeLessThan(40);
  expect(await chat.say('fr-cio', 'help')).toContain('Bonjour CIO of FR');
});

test('every command shows its usage, fields and examples, and every example does what it says', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'help join')).toMatchInlineSnapshot(`
    "Join a group
    Ask to join a group on behalf of your Office.
    /wild join <group> <office> [--organisation …] [--first …] [--last …] <position> [--email …] [--note …]
    group: Group
    office: Office
    organisation: Name of the Office, as you write it (may be left out)
    first: First name (may be left out)
    last: Last name (may be left out)
    position: Position
    email: E-mail (may be left out)
    note: What would you like to contribute or learn? (may be left out)
    • /wild join cio-network
    • /wild join ai-tools CH
    [Start]"
  `);
  expect(await chat.say('newcomer', 'help requests approve')).toContain(
    'Only the focal point of the nominating Office, or the secretariat, can do that.',
  );
  for (const command of commands) {
    const shown = await chat.say('secretariat-1', `help ${command.name}`);
    for (const example of command.examples) expect(shown).toContain(`/wild ${example}`);
  }
});

test('what is not understood gets a way on', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'hlep')).toContain('Hello CIO of CH');
  expect(await chat.say('ch-cio', 'meetngs ai')).toBe(
    'I did not understand “meetngs ai”. Perhaps you are looking for one of these:\n[Meetings] [Answer an invitation] [A meeting] [Help]',
  );
  expect(await chat.press('ch-cio', 'Meetings')).toContain('AI Tools Collaboration Group: 4 meetings to come');
  expect(await chat.say('ch-cio', 'fetch me a coffee')).toContain('I did not understand “fetch me a coffee”.');
  expect(await chat.say('ch-cio', 'groups please')).toBe(
    'I did not understand “please”. Write it like this: /wild groups\n[Help]',
  );
  expect(await chat.press('ch-cio', 'Help')).toContain('See the groups');
  expect(await chat.say('ch-cio', 'members --colour red')).toContain('“members” has no --colour.');
  expect(await chat.call('ch-cio', { how: 'pressed', command: 'no such', values: {} })).toContain(
    'I did not understand “no such”.',
  );
  expect(await chat.say('ch-cio', '   ')).toContain('Hello CIO of CH');
  expect(await chat.say('ch-cio', 'x'.repeat(100_000))).toContain('Please keep a message to 20000 characters.');
});

test('a stranger is known from their first call, and a fault has a reference', async () => {
  const chat = await conversation();
  expect(await chat.say('stranger', 'help')).toContain('Hello stranger');
  expect(await chat.say('stranger', 'profile')).toContain('in no group yet');
});
