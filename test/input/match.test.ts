import fc from 'fast-check';
import { expect, test } from 'vitest';
import { match, near } from '../../src/input/match.ts';

const groups = [
  { value: 'cio', names: ['cio-network', 'CIO Network', 'g_1'] },
  { value: 'ai', names: ['ai-tools', 'AI Tools Collaboration Group', 'g_2'] },
  { value: 'data', names: ['data', 'Data Protection Group'] },
];
const people = [
  { value: 'ana', names: ['Ana Silva', 'ana@example.org'] },
  { value: 'anais', names: ['Anaïs Müller'] },
  { value: 'li', names: ['Li Wei'] },
  { value: 'lin', names: ['Lin Ana'] },
];
const actions = ['WILD/1-a', 'WILD/1-b', 'CIO-1', 'CIO-11'].map((code) => ({ value: code, names: [code] }));

test.each([
  ['cio-network', 'cio'],
  ['CIO  network', 'cio'],
  ['g_2', 'ai'],
  ['cio', 'cio'],
  ['ai tools', 'ai'],
  ['ai-tools-collab', 'ai'],
  ['network', 'cio'],
  ['tools ai', 'ai'],
  ['data', 'data'],
  ['\u202Ecio\u202C\u200B', 'cio'],
])('%j is the group %s', (said, value) => {
  expect(match(said, groups)).toMatchObject({ kind: 'one', value });
});

test('an exact name wins over the beginning of another, case and accents ignored', () => {
  expect(match('li wei', people)).toMatchObject({ kind: 'one', value: 'li' });
  expect(match('CIO-1', actions)).toMatchObject({ kind: 'one', value: 'CIO-1' });
  expect(match('cio 1', actions)).toMatchObject({ kind: 'one', value: 'CIO-1' });
  expect(match('ANAIS MULLER', people)).toMatchObject({ kind: 'one', value: 'anais' });
});

test('an action item answers to the end of its code', () => {
  expect(match('1-b', actions)).toMatchObject({ kind: 'one', value: 'WILD/1-b' });
  expect(match('wild/1', actions)).toEqual({ kind: 'several', values: ['WILD/1-a', 'WILD/1-b'] });
});

test('the beginning of one whole name wins over words inside others', () => {
  const networks = ['CIO Network', 'Network of AI leads'].map((name) => ({ value: name, names: [name] }));
  expect(match('net', networks)).toMatchObject({ kind: 'one', value: 'Network of AI leads' });
  expect(match('silva a', people)).toMatchObject({ kind: 'one', value: 'ana' });
});

test('several readings are all given, names that begin so first, at most six', () => {
  expect(match('ana', people)).toEqual({ kind: 'several', values: ['ana', 'anais', 'lin'] });
  const many = Array.from({ length: 20 }, (_, index) => ({ value: index, names: [`Office ${index}`] }));
  expect(match('office', many)).toEqual({ kind: 'several', values: [0, 1, 2, 3, 4, 5] });
});

test('two people of one name are a choice, not a guess', () => {
  const twins = [1, 2].map((value) => ({ value, names: ['Li Wei'] }));
  expect(match('li wei', twins)).toEqual({ kind: 'several', values: [1, 2] });
});

test.each([['foo bar'], ['ana silva costa'], ['+++'], [''], ['\u200B'], ['🙂']])('%j is nobody', (said) => {
  expect(match(said, people)).toEqual({ kind: 'none', near: [] });
});

test('nobody of that name: the people they may have meant', () => {
  expect(match('Ana Sliva', people)).toEqual({ kind: 'none', near: ['ana'] });
  expect(match('mulelr', people)).toEqual({ kind: 'none', near: ['anais'] });
  expect(match('netwrok', groups)).toEqual({ kind: 'none', near: ['cio'] });
});

test.each([
  ['hlep', ['help']],
  ['hepl', ['help']],
  ['hxlx', []],
  ['meetigns', ['meetings', 'meetings answer']],
  ['statsu', ['status']],
  ['sttasu', ['status']],
  ['sttxsu', []],
  ['x', []],
  ['', []],
])('near %j are %j', (said, expected) => {
  expect(near(said, ['help', 'meetings answer', 'meetings', 'status', 'a'])).toEqual(expected);
});

test('near is best first, and at most three', () => {
  expect(near('table', ['tablets', 'cables', 'tables', 'sable', 'table top'])).toEqual([
    'table top',
    'tables',
    'sable',
  ]);
});

test('one slip in a name of five letters or more is forgiven', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'change'), (name, place, slip) => {
      const at = place % (name.length - 1);
      const [here = '', next = ''] = name.slice(at);
      const typed = { drop: '', double: here + here, swap: next + here, change: 'z' }[slip];
      const said = name.slice(0, at) + typed + name.slice(at + (slip === 'swap' ? 2 : 1));
      expect(near(said, [name])).toEqual([name]);
    }),
  );
});

test('no words throw, however many, and what is named exactly is found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (said) => {
      const found = match(said, [...people, { value: 'said', names: [said] }]);
      expect(['one', 'several', 'none']).toContain(found.kind);
      if (/\p{L}/u.test(said.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')))
        expect(found.kind).not.toBe('none');
    }),
  );
  expect(match('a '.repeat(50_000), people).kind).toBe('none');
});
