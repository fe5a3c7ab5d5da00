import { expect, test } from 'vitest';
import { commandOf, complete } from '../../../adapters/local/page/completion.ts';
import type { CommandCard } from '../../../src/ports/call.ts';
import type { DrawnInput } from '../../../src/view-model/draw.ts';

const search = (name: string, options: [value: string, label: string][]): DrawnInput => ({
  name,
  label: name,
  required: true,
  control: { kind: 'search', options: options.map(([value, label]) => ({ value, label })) },
});
const group = search('group', [
  ['cio-network', 'CIO Network'],
  ['ai-tools', 'AI Tools Collaboration Group'],
]);
const office = search('office', [
  ['CH', 'Switzerland (CH)'],
  ['CI', 'Côte d’Ivoire (CI)'],
]);
const city = search('city', [['New York', 'New York']]);
const note: DrawnInput = { name: 'note', label: 'Note', required: false, control: { kind: 'text', max: 9 } };

const card = (name: string, usage: string, inputs: DrawnInput[] = []): CommandCard => ({
  name,
  title: name,
  usage: `/wild ${name} ${usage}`,
  summary: `What ${name} does.`,
  inputs,
});
const commands = [
  card('join', '<group> <office> [--note …]', [group, office, note]),
  card('actions', ''),
  card('actions add', '<group> [<city>]', [group, city]),
];
const values = (line: string): string[] => complete(line, commands).map(({ value }) => value);

test.each([
  ['nothing yet', '', []],
  ['the slash', '/', ['/wild ']],
  ['a beginning of the slash command', '/WI', ['/wild ']],
  ['the slash command alone', '/wild ', ['/wild join ', '/wild actions ', '/wild actions add ']],
  ['a beginning of a name', 'jo', ['join ']],
  ['capitals', 'JO', ['join ']],
  ['a name that begins another', 'actions', ['actions ', 'actions add ']],
  ['a later word of a name', 'add', ['actions add ']],
  ['a name in full', '/wild join ', ['/wild join cio-network ', '/wild join ai-tools ']],
  ['any word of an option', 'join coll', ['join ai-tools ']],
  ['an option without its accents', 'join cio-network cote', ['join cio-network CI ']],
  ['an option by its code', 'join cio-network ch', ['join cio-network CH ']],
  ['a value with a space, quoted', 'actions add cio-network "new', ['actions add cio-network "New York" ']],
  ['a flag', 'join --o', ['join --office ']],
  [
    'a flag that is not there yet',
    'join --office CH --',
    ['join --group ', 'join --note '].map((flag) => flag.replace('join', 'join --office CH')),
  ],
  ['what a flag takes', 'join --office sw', ['join --office CH ']],
  ['the next field after a flag and its value', 'join --office CH cio', ['join --office CH cio-network ']],
  ['what is no command', 'dance ', []],
  ['what is no option', 'join zzz', []],
])('completing %s: %s', (_, line, expected) => {
  expect(values(line)).toEqual(expected);
});

test('the longest command that a line names is the one it is about', () => {
  expect(commandOf('/wild actions add cio', commands)?.name).toBe('actions add');
  expect(commandOf('actions address', commands)?.name).toBe('actions');
  expect(commandOf('action', commands)).toBeUndefined();
});
