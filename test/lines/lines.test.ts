import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/commands/index.ts';
import { conversation } from '../conversation.ts';
import { lines } from './index.ts';
import { stage } from './stage.ts';

const network = z
  .object({
    people: z.array(z.object({ account: z.string() })),
    groups: z.array(z.object({ slug: z.string() })),
  })
  .parse(JSON.parse(readFileSync('db/seed/wild.json', 'utf8')));

test('there are at least 500 lines, about three in ten of them French, and none twice', () => {
  const keys = lines.map(({ language: _, means: __, ...typed }) => JSON.stringify(typed));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(500);
  const french = lines.filter(({ language }) => language === 'fr').length / lines.length;
  expect(french).toBeGreaterThan(0.25);
  expect(french).toBeLessThan(0.35);
});

test('each line is typed by someone of the sample network, in a place that is there', () => {
  const accounts = network.people.map(({ account }) => account);
  const slugs = network.groups.map(({ slug }) => slug);
  expect(lines.filter(({ who }) => !accounts.includes(who))).toEqual([]);
  expect(lines.filter((line) => line.in !== undefined && !slugs.includes(line.in))).toEqual([]);
});

// `actions` names what its filter means; `minutes write` is the name that recording minutes will have.
const meant = ['mine', 'shown', 'group', 'session', 'owner', 'words'];

test('each command that is meant is one of the bot’s, and so are the fields it names', () => {
  const fields = new Map(commands.map((command) => [command.name, Object.keys(command.fields)]));
  fields.set('actions', meant);
  fields.set('minutes write', fields.get('minutes write') ?? fields.get('minutes') ?? []);
  const strange = lines.filter(({ means }) => {
    if (typeof means === 'string') return false;
    const known = fields.get(means.command);
    return !known || Object.keys(means.values).some((name) => !known.includes(name));
  });
  expect(strange).toEqual([]);
});

test('the bot takes what has happened before the lines', async () => {
  const chat = await conversation();
  for (const { who, line } of stage) await chat.say(who, line);
  expect(await chat.say('secretariat-1', 'group cio-network')).toMatch(/CIO of CH[\s\S]*CIO of GB/);
  expect(await chat.say('secretariat-1', 'group ai-tools')).toContain('AI lead of FR');
  expect(await chat.say('secretariat-1', 'actions show CIO-9')).toContain('Choose a collaboration tool');
  expect(await chat.say('secretariat-1', 'actions show AI-3')).toContain('Test the image search');
  expect(await chat.say('secretariat-1', 'requests')).toContain('Ana Silva');
});
