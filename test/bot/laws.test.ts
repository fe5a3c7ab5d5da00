import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import type { Level } from '../../src/domain/membership.ts';
import { buttonsOf, type Conversation, conversation } from '../conversation.ts';
import { countTransactions } from '../transactions.ts';

/** One speaker of each standing, and the levels of command that are theirs. */
const speakers: Record<string, readonly Level[]> = {
  newcomer: ['anyone'],
  'gb-cio': ['anyone', 'members'],
  'ch-cio': ['anyone', 'members', 'chairs'],
  'secretariat-1': ['anyone', 'members', 'chairs', 'focal points', 'secretariat'],
};

async function chaired(): Promise<Conversation> {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  return chat;
}

const refusals = [
  'Only members of a group can do that',
  'Only the chair or a vice-chair of a group',
  'Only the secretariat can do that',
  'Only the focal point of the nominating Office',
];

test('a command is refused to those who may not use it, however they ask, and nothing is changed', async () => {
  const chat = await chaired();
  for (const speaker of Object.keys(speakers)) await chat.say(speaker, 'help');
  const count = countTransactions(chat.store);
  for (const [speaker, levels] of Object.entries(speakers)) {
    for (const { name, allow, examples } of commands) {
      const before = count.writing;
      const answers = [
        await chat.call(speaker, { how: 'pressed', command: name, values: {} }),
        ...(levels.includes(allow.level) ? [] : await Promise.all(examples.map((line) => chat.say(speaker, line)))),
        ...(levels.includes(allow.level)
          ? []
          : [await chat.call(speaker, { how: 'submitted', command: name, values: { group: 'cio-network' } })]),
      ];
      const refused = answers.map((answer) => refusals.some((refusal) => answer.startsWith(refusal)));
      expect({ speaker, name, refused }).toEqual({
        speaker,
        name,
        refused: answers.map(() => !levels.includes(allow.level)),
      });
      if (!levels.includes(allow.level)) expect(count.writing, `${speaker}: ${name}`).toBe(before);
    }
  }
});

test('every button that anyone is shown leads to a command that is there, with fields that it has', async () => {
  const chat = await chaired();
  const byName = new Map(commands.map((command) => [command.name, command]));
  let pressed = 0;
  for (const speaker of Object.keys(speakers)) {
    const waiting: { command: string; values: Record<string, string> }[] = [];
    for (const { name, examples } of commands) {
      await chat.call(speaker, { how: 'pressed', command: name, values: {} });
      waiting.push(...buttonsOf(chat.sees(speaker)));
      for (const example of examples) {
        await chat.say(speaker, example);
        waiting.push(...buttonsOf(chat.sees(speaker)));
      }
    }
    for (const { command, values } of waiting) {
      const fields = Object.keys(byName.get(command)?.fields ?? {});
      expect({ command, known: byName.has(command) }).toEqual({ command, known: true });
      expect({ command, strange: Object.keys(values).filter((name) => !fields.includes(name)) }).toEqual({
        command,
        strange: [],
      });
      pressed += 1;
    }
  }
  expect(pressed).toBeGreaterThan(200);
});

test('every example of every command is understood', async () => {
  for (const { examples } of commands) {
    for (const example of examples) {
      const chat = await chaired();
      await chat.say('newcomer', 'join cio NP "CIO" --first Ana --last Silva --email ana@office.example');
      const answer = await chat.say('secretariat-1', example);
      expect(answer, example).not.toMatch(
        /I did not understand|I did not understand|has no --|Please choose one of|I cannot read/,
      );
    }
  }
});

test('names of commands and fields are small letters, fields maybe with hyphens; every title, summary and label has its words', () => {
  for (const { name, typed = [name], fields, examples } of commands) {
    expect(name).toMatch(/^[a-z]+( [a-z]+)*$/);
    for (const field of Object.keys(fields)) expect(field).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(examples.length, name).toBeGreaterThan(0);
    for (const example of examples)
      expect(
        typed.some((one) => example.startsWith(one)),
        example,
      ).toBe(true);
  }
});
