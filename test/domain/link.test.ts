import { expect, test } from 'vitest';
import { decideLink } from '../../src/domain/link.ts';
import { membership, now, person, today } from '../db/samples.ts';

const facts = { approvedByOther: false, today };
const side = (id: string, seats: readonly Parameters<typeof membership>[] = [], of = {}) => ({
  person: person(id, of),
  memberships: seats.map((seat) => membership(...seat)),
});

test('one person is not linked with themselves, nor with a person they approved', () => {
  expect(decideLink(side('a'), side('a'), facts)).toEqual({ outcome: 'same person' });
  expect(decideLink(side('a'), side('b'), { ...facts, approvedByOther: true }).outcome).toBe('approved by the other');
});

test.each([
  ['who has more seats stays', side('a'), side('b', [['s1', 'cio', 'b']]), 'b'],
  ['else who is known for longer', side('a', [], { createdAt: now.add({ hours: 1 }) }), side('b'), 'b'],
  ['else one of them, no matter who asks', side('b'), side('a'), 'a'],
])('%s', (_, one, other, kept) => {
  for (const decision of [decideLink(one, other, facts), decideLink(other, one, facts)])
    expect(decision).toMatchObject({ outcome: 'linked', kept: { id: kept } });
});

test('what the one who stays lacks comes from the other; what they have stays', () => {
  const kept = side('a', [['s1', 'cio', 'a']], { email: 'a@office.example', zone: 'Asia/Tokyo' });
  const gone = side('b', [], { email: 'b@office.example', position: 'CIO', language: 'fr', secretariat: true });
  expect(decideLink(gone, kept, facts)).toMatchObject({
    kept: {
      id: 'a',
      email: 'a@office.example',
      position: 'CIO',
      language: 'fr',
      zone: 'Asia/Tokyo',
      secretariat: true,
    },
  });
});

test.each([
  ['the higher role stays', 'member', '2026-01-01', 'chair', '2026-03-01', 's1'],
  ['of equal ones the older', 'member', '2026-03-01', 'member', '2026-01-01', 's1'],
  ['of equal ones of one day, that of who stays', 'member', '2026-01-01', 'member', '2026-01-01', 's2'],
] as const)('of two seats in one group %s', (_, mine, mySince, theirs, theirSince, ended) => {
  const since = (day: string) => Temporal.PlainDate.from(day);
  const decision = decideLink(
    side('a', [['s1', 'cio', 'a', { role: mine, since: since(mySince) }]]),
    side('b', [['s2', 'cio', 'b', { role: theirs, since: since(theirSince) }]]),
    facts,
  );
  expect(decision.outcome === 'linked' && decision.ended).toMatchObject([{ id: ended, endedOn: today }]);
});
