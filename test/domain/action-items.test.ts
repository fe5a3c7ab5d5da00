import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideChange, nextLetter } from '../../src/domain/action-change.ts';
import { filterOf, ownersFor, sessionOf } from '../../src/domain/action-filter.ts';
import { type ActionItem, isOverdue, openStates } from '../../src/domain/action-item.ts';
import type { Group } from '../../src/domain/group.ts';
import type { Membership } from '../../src/domain/membership.ts';
import { readQuery } from '../../src/input/action-query.ts';

const group = (code: string, slug: string, name: string): Group => ({
  id: `g_${slug}`,
  slug,
  name,
  code,
  mandate: '',
  state: 'active',
  establishedOn: null,
  nominated: 'from',
});
const cio = group('CIO', 'cio-network', 'CIO Network');
const ai = group('AI', 'ai-tools', 'AI Tools Collaboration Group');
const groups = [cio, ai];
const nothing = { shown: 'open', mine: false, group: undefined, session: undefined, words: [] };

test.each([
  ['', {}],
  ['mine', { mine: true }],
  ['cio overdue', { group: cio, shown: 'overdue' }],
  ['overdue all', { shown: 'overdue' }],
  ['CIO Network done', { group: cio, shown: 'done' }],
  ['ai tools collab in progress', { group: ai, shown: 'in progress' }],
  ['WILD/1 all', { session: 'WILD/1', shown: 'all' }],
  ['wild 2', { session: 'WILD/2' }],
  ['les miennes en retard', { mine: true, shown: 'overdue' }],
  ['Bloquées ai', { shown: 'blocked', group: ai }],
  ['toutes terminées', { shown: 'done' }],
  ['hackathon Idées', { words: ['hackathon', 'idees'] }],
  ['mine \u202Ecio\u202C workshop', { mine: true, group: cio, words: ['workshop'] }],
  ['ci', { words: ['ci'] }],
  ['WILD/1-b', { words: ['wild/1-b'] }],
])('%j asks for', (said, query) => {
  expect(readQuery(said, groups)).toEqual({ ...nothing, ...query });
});

test('words that begin the names of two groups are searched for', () => {
  const two = [group('AT', 'art-one', 'Art One'), group('AU', 'art-two', 'Art Two')];
  expect(readQuery('art', two)).toMatchObject({ group: undefined, words: ['art'] });
});

test('what means nothing else is searched for, word by word', () => {
  const searched = fc.array(fc.stringMatching(/^x[a-z]{2,8}$/), { maxLength: 20 });
  fc.assert(
    fc.property(searched, (said) => {
      expect(readQuery(said.join('  '), groups).words).toEqual(said);
    }),
  );
});

test('nothing that is said throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (said) => {
      expect(readQuery(said, groups).words).not.toContain('');
    }),
  );
});

test('the query as the store is asked it', () => {
  const today = Temporal.PlainDate.from('2026-04-16');
  const mine = [{ kind: 'person', id: 'p_1' }] as const;
  expect(filterOf(readQuery('mine cio workshop', groups), mine, today)).toEqual({
    states: openStates,
    owners: mine,
    groupId: 'g_cio-network',
    words: ['workshop'],
  });
  expect(filterOf(readQuery('overdue WILD/1', groups), mine, today)).toEqual({ overdueOn: today, session: 'WILD/1' });
});

test('one owns as oneself, for each Office once, and for the groups one leads', () => {
  const seat = (groupId: string, officeCode: string, role: Membership['role']): Membership => ({
    id: groupId,
    groupId,
    personId: 'p_1',
    officeCode,
    role,
    since: Temporal.PlainDate.from('2026-03-11'),
    endedOn: null,
  });
  expect(ownersFor('p_1', [seat('g_1', 'CH', 'member'), seat('g_2', 'CH', 'vice-chair')])).toEqual([
    { kind: 'person', id: 'p_1' },
    { kind: 'office', id: 'CH' },
    { kind: 'group', id: 'g_2' },
  ]);
});

test.each([
  ['WILD/2', 'WILD/2'],
  ['wild 12', 'WILD/12'],
  ['WILD/0', undefined],
  ['WILD/1-a', undefined],
  ['cio', undefined],
])('%j is the session %s', (said, session) => {
  expect(sessionOf(said)).toBe(session);
});

test.each([
  [[], 'a'],
  [['WILD/1-a', 'WILD/1-e', 'WILD/1-b'], 'f'],
  [['WILD/1-z'], 'aa'],
  [['WILD/1-az', 'WILD/1-c'], 'ba'],
  [['WILD/1-zz'], 'aaa'],
])('after %j comes %s', (codes, letter) => {
  expect(nextLetter(codes)).toBe(letter);
});

const item = (more: Partial<ActionItem>): ActionItem => ({
  id: 'a_1',
  code: 'CIO-1',
  groupId: 'g_1',
  session: null,
  title: 'Do it',
  state: 'open',
  due: Temporal.PlainDate.from('2026-04-16'),
  owner: null,
  source: null,
  createdAt: Temporal.Instant.from('2026-04-01T00:00:00Z'),
  ...more,
});

test('an item is overdue the day after it was due, while it is open', () => {
  const on = (day: string) => Temporal.PlainDate.from(day);
  expect(isOverdue(item({}), on('2026-04-16'))).toBe(false);
  expect(isOverdue(item({}), on('2026-04-17'))).toBe(true);
  expect(isOverdue(item({ state: 'blocked' }), on('2026-04-17'))).toBe(true);
  expect(isOverdue(item({ state: 'done' }), on('2026-04-17'))).toBe(false);
});

test('a note leaves a closed item closed; only a state reopens it', () => {
  const acting = {
    item: item({ state: 'done' }),
    standing: { leads: false, owns: true },
    by: 'p_1',
    at: Temporal.Instant.from('2026-04-16T15:00:00Z'),
  };
  expect(decideChange(acting, { note: 'Thanks' })).toMatchObject({ outcome: 'changed', item: { state: 'done' } });
  expect(decideChange(acting, { state: 'open' })).toMatchObject({ outcome: 'changed', item: { state: 'open' } });
  expect(decideChange(acting, { state: 'done' })).toEqual({ outcome: 'already so' });
  expect(decideChange(acting, { state: 'dropped' })).toEqual({ outcome: 'leaders only' });
});
