import { expect, test } from 'vitest';
import type { How } from '../../src/bot/context.ts';
import { text } from '../../src/bot/field.ts';
import { decideReading, type Reading } from '../../src/bot/reading.ts';
import { say } from '../../src/view-model/view.ts';

const plain = text('field.note', { max: 100 });
const fields = {
  needed: plain,
  free: { ...plain, required: false },
  carried: { ...plain, takes: 'nothing' as const },
};
const reads = {
  none: undefined,
  right: { ok: true as const, value: 'x', raw: 'x', shown: 'x' },
  wrong: { ok: false as const, problem: say('problem.email'), options: [] },
  unsure: { ok: false as const, problem: say('problem.email'), options: [{ value: 'y', label: 'Y' }] },
};
type Case = [field: keyof typeof fields, read: keyof typeof reads];

const decide = (cases: readonly Case[], how: How, rules: { opens?: boolean; oneOf?: string[] } = {}) => {
  const readings: Reading[] = cases.map(([field, read], index) => ({
    name: `${field}${index}`,
    field: fields[field],
    raw: read === 'none' ? undefined : 'x',
    read: reads[read],
  }));
  const isEmpty = readings.every(({ raw }) => raw === undefined);
  return decideReading({ readings, how, isEmpty, opens: false, oneOf: [], ...rules });
};

test.each<[string, Case[], How, { opens?: boolean; oneOf?: string[] }, string]>([
  ['all is given', [['needed', 'right']], 'typed', {}, 'run'],
  ['what may be left out is', [['free', 'none']], 'submitted', {}, 'run'],
  ['something needed is missing', [['needed', 'none']], 'pressed', {}, 'form'],
  ['its form is asked for', [['needed', 'right']], 'opened', {}, 'form'],
  ['a command that opens is called bare', [['free', 'none']], 'typed', { opens: true }, 'form'],
  ['a command that opens is given something', [['free', 'right']], 'typed', { opens: true }, 'run'],
  ['a command that opens is submitted empty', [['free', 'none']], 'submitted', { opens: true }, 'run'],
  ['one of two is needed and none there', [['free', 'none']], 'typed', { oneOf: ['free0'] }, 'form'],
  [
    'one of two is there',
    [
      ['free', 'right'],
      ['free', 'none'],
    ],
    'typed',
    { oneOf: ['free0', 'free1'] },
    'run',
  ],
  ['a value is wrong', [['needed', 'wrong']], 'typed', {}, 'form'],
  ['a value may be one of a few', [['needed', 'unsure']], 'typed', {}, 'choose'],
  ['it may be one of a few, in a form', [['needed', 'unsure']], 'submitted', {}, 'form'],
  ['a hidden value is wrong', [['carried', 'wrong']], 'pressed', {}, 'refuse'],
  ['a hidden value is wrong, in a form', [['carried', 'wrong']], 'submitted', {}, 'refuse'],
  [
    'a hidden value is wrong and another unsure',
    [
      ['carried', 'wrong'],
      ['needed', 'unsure'],
    ],
    'pressed',
    {},
    'choose',
  ],
  ['a hidden value may be one of a few', [['carried', 'unsure']], 'pressed', {}, 'choose'],
])('where %s', (_what, cases, how, rules, outcome) => {
  expect(decide(cases, how, rules).outcome).toBe(outcome);
});

test('a submitted form without any of the fields of which one is needed comes back with a problem beside each', () => {
  const decision = decide(
    [
      ['free', 'none'],
      ['free', 'none'],
      ['free', 'none'],
    ],
    'submitted',
    { oneOf: ['free0', 'free2'] },
  );
  if (decision.outcome !== 'form') throw new Error(`the outcome is ${decision.outcome}`);
  expect(decision.readings.map(({ read }) => read?.ok)).toEqual([false, undefined, false]);
  const before = decide(
    [
      ['free', 'none'],
      ['free', 'none'],
    ],
    'typed',
    { oneOf: ['free0', 'free1'] },
  );
  if (before.outcome !== 'form') throw new Error(`the outcome is ${before.outcome}`);
  expect(before.readings.map(({ read }) => read)).toEqual([undefined, undefined]);
});
