import { expect, test } from 'vitest';
import { typedNames } from '../../src/bot/command.ts';
import { commands } from '../../src/commands/index.ts';
import { fold } from '../../src/domain/fold.ts';
import { conversation } from '../conversation.ts';

const invited = async () => {
  const chat = await conversation();
  await chat.until('2026-05-27T12:00:00Z');
  await chat.letters('ch-cio');
  return chat;
};

/** What is written, and how the reply begins. */
const said: readonly (readonly [line: string, begins: string])[] = [
  ['Hello!', 'Hello CIO of CH'],
  ['good morning', 'Hello CIO of CH'],
  ['Bonjour', 'Hello CIO of CH'],
  ['thank you very much', 'You are welcome.'],
  ['merci', 'You are welcome.'],
  ['When is the next meeting?', 'CIO Network\nWhen: Wednesday, 10 June 2026'],
  ['quand est la prochaine réunion ?', 'CIO Network\nWhen: Wednesday, 10 June 2026'],
  ['Who is coming?', 'CIO Network\nWhen:'],
  ['I want to join a group', 'Join a group'],
  ['je veux rejoindre un groupe', 'Join a group'],
  ['/join', 'Join a group'],
  ['who is chair?', 'CIO Network\n'],
  ['what is mine?', 'You have no open action items.'],
  ['mes actions', 'You have no open action items.'],
  ['my time zone is wrong', 'Change my profile'],
  ['stop', 'Reminders'],
  ['unsubscribe', 'Reminders'],
  ['snooze', 'Reminders'],
  ['wild help', 'Hello CIO of CH'],
  ['aide', 'Hello CIO of CH'],
  ['réunions', '4 meetings to come'],
  ['/meetings', '4 meetings to come'],
  ['WILD/1-b', 'WILD/1-b\n'],
  ['CIO Network', 'CIO Network\nA network of chief'],
  ['ai tools', 'AI Tools Collaboration Group\n'],
];

test.each(said)('“%s” is understood', async (line, begins) => {
  const chat = await conversation();
  expect((await chat.say('ch-cio', line)).slice(0, begins.length)).toBe(begins);
});

test('yes and no answer the one question that is open; with none or two the bot asks', async () => {
  const none = await conversation();
  expect(await none.say('ch-cio', 'yes')).toContain('I have not asked you anything lately');
  const chat = await invited();
  expect(await chat.say('ch-cio', 'I can’t come')).toContain('Noted: you are not coming.'.slice(0, 25));
  expect(await chat.say('fr-cio', 'oui')).toContain('C’est noté : vous participez.');
  await chat.later('P2D');
  expect(await chat.say('gb-cio', 'yes')).toContain('I have not asked you anything lately');
});

test('a code with a word for done closes the item', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'actions add cio "Draft it" --owner "CIO of CH"');
  expect(await chat.say('ch-cio', 'CIO-1')).toContain('CIO-1\nDraft it');
  expect(await chat.say('ch-cio', 'CIO-1 done')).toContain('CIO-1 is done. Thank you.');
});

test('“actions japan” lists what the Office owns', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'actions add cio "Draft it" --owner JP');
  expect(await chat.say('ch-cio', 'actions japan')).toContain('Draft it');
});

test('“speak French” changes the language', async () => {
  const chat = await conversation();
  await chat.say('ch-cio', 'speak French');
  expect(await chat.say('ch-cio', 'profile')).toContain('Langue : Français');
});

test('what is not understood gets three likely steps, and never one that this person may not use', async () => {
  const chat = await conversation();
  expect(await chat.say('newcomer', 'grups')).toBe(
    'I did not understand “grups”. Perhaps you are looking for one of these:\n[Groups] [About a group] [Join a group] [Help]',
  );
  const answer = await chat.say('gb-cio', 'repport of everything');
  expect(answer).not.toContain('[Status report]');
  expect(answer).toContain('[Meetings]');
});

test('a French reader is shown French command words, and they work', async () => {
  const chat = await conversation();
  const help = await chat.say('fr-cio', 'aide');
  expect(help).toContain('/wild réunions');
  expect(help).toContain('/wild rejoindre');
  expect(await chat.say('fr-cio', 'réunions voir cio')).toContain('CIO Network\nQuand : ');
  expect(await chat.say('fr-cio', 'aide rejoindre')).toContain('/wild rejoindre <group>');
});

test('no two commands share a typed name, and every command has one in French', () => {
  const names = commands.flatMap((command) => typedNames(command).map((name) => `${fold(name)} ← ${command.name}`));
  const byName = Map.groupBy(new Set(names), (name) => name.split(' ← ', 1)[0]);
  expect([...byName.values()].filter((of) => of.length > 1)).toEqual([]);
  expect(commands.filter((command) => typedNames(command).length < 2)).toEqual([]);
});

test('typed “minutes” shows them, “minutes write” writes; a pressed or submitted “minutes” still writes', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'minutes cio')).toContain('are not posted yet');
  expect(await chat.say('secretariat-1', 'minutes write cio')).toContain('Present, one name a line:');
  const pressed = { how: 'pressed', command: 'minutes', values: { meeting: 'cio' } } as const;
  expect(await chat.call('secretariat-1', pressed)).toContain('Present, one name a line:');
  const values = { meeting: 'cio', decisions: 'Meet' };
  expect(await chat.call('secretariat-1', { how: 'submitted', command: 'minutes', values })).toContain(
    'Saved as a draft.',
  );
});

test('usage shows what may be left out, and help the values of a choice', async () => {
  const chat = await conversation();
  const help = await chat.say('secretariat-1', 'help meetings schedule');
  expect(help).toContain('[--repeat …]');
  expect(help).toContain('(once, quarterly)');
});
