import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLine, quote, verbatim } from '../../src/input/parse.ts';

const commands = ['help', 'join', 'actions', 'actions add', 'meetings', 'meetings answer', 'status', 'status post'];
const read = (line: string) => parseLine(line, commands);
const wordsOf = (line: string) => read(`actions add ${line}`).words.map(({ text }) => text);
const flagsIn = (line: string) => read(line).flags.map(({ name, words }) => [name, words.map(({ text }) => text)]);
const flagsOf = (line: string) => flagsIn(`actions ${line}`);

test.each([
  ['actions', 'actions', []],
  ['actions add Fix it', 'actions add', ['Fix', 'it']],
  ['ACTIONS  Add\u00A0Fix', 'actions add', ['Fix']],
  ['actions address book', 'actions', ['address', 'book']],
  ['actions "add"', 'actions', ['add']],
  ['/wild actions', 'actions', []],
  ['/Wild', 'help', []],
  ['', 'help', []],
  [' \u200B\u2060 \n', 'help', []],
  ['--mine', 'help', []],
  ['<@U123> join cio', 'join', ['cio']],
  ['<@U123|Ana Li>, /wild join cio', 'join', ['cio']],
  ['join <@U123>', 'join', ['<@U123>']],
  ['\u202Eactions\u202C \u2068add\u2069 x', 'actions add', ['x']],
  ['\uFEFFac\u200Btions', 'actions', []],
  ['act\u0007ions\u0000 a\u0001b', 'actions', ['ab']],
  ['actions\nadd\tx', 'actions add', ['x']],
  ['ｊｏｉｎ cio', 'join', ['cio']],
])('%j is the command %j with the words %j', (line, command, words) => {
  const parsed = read(line);
  expect(parsed.command).toBe(command);
  expect(parsed.words.map(({ text }) => text)).toEqual(words);
});

test('the slash command has the name it was given, and only with its slash', () => {
  expect(parseLine('/forum join', commands, '/Forum').command).toBe('join');
  expect(read('/forum join')).toMatchObject({ command: undefined, said: '/forum join' });
  expect(read('wild join').command).toBeUndefined();
});

test.each([
  ['hlep', ['help']],
  ['hlep me', ['help']],
  ['action', ['actions', 'actions add']],
  ['actoins add Fix it', ['actions add', 'actions']],
  ['stat', ['status', 'status post']],
  ['answer yes', ['meetings answer']],
  ['"help"', []],
  ['xyzzy', []],
])('%j is no command, but near %j', (line, near) => {
  expect(read(line)).toMatchObject({ command: undefined, near });
});

test('at most three commands are near', () => {
  expect(parseLine('st', ['sta', 'stb', 'stc', 'std']).near).toEqual(['sta', 'stb', 'stc']);
});

test('a refusal can quote the first words, shortened and without directional overrides', () => {
  expect(read('\u202Ewhen is the next meeting').said).toBe('when is');
  expect(read('😀'.repeat(50_000)).said).toBe(`${'😀'.repeat(40)}…`);
});

test.each([
  ['"two words" x', ['two words', 'x']],
  ["'two words' x", ['two words', 'x']],
  ['“two words” x', ['two words', 'x']],
  ['„two words“ x', ['two words', 'x']],
  ['„two words” x', ['two words', 'x']],
  ['‟two words” x', ['two words', 'x']],
  ['”two words” x', ['two words', 'x']],
  ['‘two words’ x', ['two words', 'x']],
  ['‚two words‘ x', ['two words', 'x']],
  ['«two words» x', ['two words', 'x']],
  ['«\u00A0deux mots\u00A0» x', ['deux mots', 'x']],
  ['»two words« x', ['two words', 'x']],
  ['‹two words› x', ['two words', 'x']],
  ['›two words‹ x', ['two words', 'x']],
  ['"" x', ['', 'x']],
  ["'Ana's list' x", ["Ana's list", 'x']],
  ['‘Ana’s list’ x', ['Ana’s list', 'x']],
  ['"l’un “et” l\'autre"', ["l’un “et” l'autre"]],
  ['"a \\"b\\" \\\\ \\n"', ['a "b" \\ \\n']],
  ['"line one\nline two"', ['line one\nline two']],
  ['\u2068"two words"\u2069 x', ['\u2068two words\u2069', 'x']],
])('quotes of every kind: %j reads as %j', (line, words) => {
  expect(wordsOf(line)).toEqual(words);
});

test.each([
  ["Ana's list and Bo's", ["Ana's", 'list', 'and', "Bo's"]],
  ['l’Office d’Ana’s', ['l’Office', 'd’Ana’s']],
  ['"never closed', ['"never', 'closed']],
  ['“never closed"', ['“never', 'closed"']],
  ['5" screen', ['5"', 'screen']],
  ['a "', ['a', '"']],
  ['"ends in \\"', ['"ends', 'in', '\\"']],
  ['C:\\new', ['C:\\new']],
  ['- -5 -- ---x – — --5', ['-', '-5', '--', '---x', '–', '—', '--5']],
  ['anti--dash mid—dash', ['anti--dash', 'mid—dash']],
  ['"--due" “—due”', ['--due', '—due']],
  ['a\u202Eb\u202C', ['a\u202Eb\u202C']],
  ['می\u200Cخواهم', ['می\u200Cخواهم']],
  ['\u200Bcio\uFEFF', ['cio']],
])('plain text stays as it was typed: %j reads as %j', (line, words) => {
  expect(wordsOf(line)).toEqual(words);
});

test('a word knows whether it was quoted', () => {
  expect(read('actions "a"  b').words).toEqual([
    { text: 'a', quoted: true, source: '"a"', before: ' ' },
    { text: 'b', quoted: false, source: 'b', before: '  ' },
  ]);
});

test.each([
  ['--due 2026-06-01', [['due', ['2026-06-01']]]],
  ['--due=2026-06-01', [['due', ['2026-06-01']]]],
  [
    '--Due="1 June" --owner «Ana Li»',
    [
      ['due', ['1 June']],
      ['owner', ['Ana Li']],
    ],
  ],
  [
    '—due tomorrow –owner=me ―all',
    [
      ['due', ['tomorrow']],
      ['owner', ['me']],
      ['all', []],
    ],
  ],
  [
    '--note= --limit -5',
    [
      ['note', ['']],
      ['limit', ['-5']],
    ],
  ],
  ['--note "--due"', [['note', ['--due']]]],
  ['--a=b=c', [['a', ['b=c']]]],
  [
    '\u2066--due\u2069=today \u202E—ow\u2068ner me',
    [
      ['due', ['today']],
      ['owner', ['me']],
    ],
  ],
  [
    '--due one --due two',
    [
      ['due', ['one']],
      ['due', ['two']],
    ],
  ],
  ['--constructor x --\u3164', [['constructor', ['x', '--\u3164']]]],
  ['--owner CIO of JP', [['owner', ['CIO', 'of', 'JP']]]],
])('%j gives the flags %j', (line, flags) => {
  expect(flagsOf(line)).toEqual(flags);
});

test.each([
  ["Review the '90s systems and users' needs", "Review the '90s systems and users' needs"],
  ['Read “Cloud & AI” (2nd edition)', 'Read “Cloud & AI” (2nd edition)'],
  ['one\n- two  three', 'one\n- two  three'],
  ['"Only quoted"', 'Only quoted'],
])('free text %j is kept as typed', (typed, text) => {
  expect(verbatim(read(`actions add ${typed}`).words)).toBe(text);
});

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'"\'“”„‟‘’‚«»‹›\\-—=/ \n\t\u00A0\u200B\u202E\u2069\uFEFF<@>|a'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

test('what is quoted reads back exactly', () => {
  fc.assert(
    fc.property(awkward, awkward, (one, other) => {
      const [text, note] = [one, other].map((each) => each.replace(/[\p{Cc}--[\n\t]]/gv, '')) as [string, string];
      const parsed = read(`help ${quote(text)} --note=${quote(note)} end`);
      expect(parsed.words).toMatchObject([{ text, quoted: true }]);
      expect(parsed.flags).toMatchObject([{ name: 'note', words: [{ text: note }, { text: 'end', quoted: false }] }]);
    }),
    { numRuns: 2000 },
  );
});

test('no line throws, and no character of it is made up', () => {
  fc.assert(
    fc.property(awkward, (line) => {
      const { words, flags } = read(line);
      const texts = [...words, ...flags.flatMap((flag) => flag.words)].map(({ text }) => text);
      for (const text of texts) for (const character of text) expect(line).toContain(character);
    }),
    { numRuns: 2000 },
  );
});

const heavy = [
  '"',
  '" ',
  '"a ',
  'a" ',
  '\\" ',
  '\\',
  "'",
  '«',
  '” ',
  '--',
  '--a ',
  '—a=',
  '\u202E',
  '"\u202E',
  '\u200B',
  '<@',
  '<@a|',
  ' ',
];

test.each(heavy)('a line of %j takes work in proportion to its length', (unit) => {
  const work = (length: number): number => {
    const line = unit.repeat(length / unit.length);
    const runs = [1, 2, 3, 4, 5].map(() => {
      const startedAt = performance.now();
      read(line);
      return performance.now() - startedAt;
    });
    return Math.min(...runs);
  };
  // Eight times the length is about 8 times the work when linear and 64 times when quadratic; 20 ms are for noise.
  expect(work(80_000)).toBeLessThan(24 * work(10_000) + 20);
});

test.each(heavy)('100 kB of %j are read', (unit) => {
  expect(() => read(unit.repeat(100_000 / unit.length))).not.toThrow();
});
