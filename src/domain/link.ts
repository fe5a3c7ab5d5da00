import type { Membership } from './membership.ts';
import type { Person } from './person.ts';

/** How long a code is valid, and how many wrong ones may be typed within that time. */
export const codeFor = Temporal.Duration.from({ minutes: 10 });
export const maxTries = 5;

/** A person who is to become one with another, with their present memberships. */
export type Side = { person: Person; memberships: readonly Membership[] };
type Facts = { approvedByOther: boolean; today: Temporal.PlainDate };
export type LinkDecision =
  | { outcome: 'same person' }
  | { outcome: 'approved by the other' }
  | { outcome: 'linked'; kept: Person; gone: Person; ended: Membership[] };

/**
 * Decides whether two people become one, who stays, and what they then are. Nobody may approve their own request to join,
 * so one who approved the other's cannot become that person. `ended`: seats that both held in one group and that end.
 */
export function decideLink(one: Side, other: Side, { approvedByOther, today }: Facts): LinkDecision {
  if (one.person.id === other.person.id) return { outcome: 'same person' };
  if (approvedByOther) return { outcome: 'approved by the other' };
  const [kept, gone] = isKept(one, other) ? [one, other] : [other, one];
  return {
    outcome: 'linked',
    kept: joined(kept.person, gone.person),
    gone: gone.person,
    ended: twice(kept, gone, today),
  };
}

/** The person with more seats stays, so that less has to change hands; then the one known for longer. */
function isKept(one: Side, other: Side): boolean {
  const seats = one.memberships.length - other.memberships.length;
  if (seats !== 0) return seats > 0;
  const age = Temporal.Instant.compare(one.person.createdAt, other.person.createdAt);
  return age === 0 ? one.person.id < other.person.id : age < 0;
}

const joined = (kept: Person, gone: Person): Person => ({
  ...kept,
  email: kept.email ?? gone.email,
  position: kept.position ?? gone.position,
  officeCode: kept.officeCode ?? gone.officeCode,
  language: kept.language ?? gone.language,
  locale: kept.locale ?? gone.locale,
  secretariat: kept.secretariat || gone.secretariat,
});

const rank = { chair: 0, 'vice-chair': 1, member: 2 } as const;

/** Of two seats in one group the higher role stays, then the older. */
function twice(kept: Side, gone: Side, today: Temporal.PlainDate): Membership[] {
  return kept.memberships.flatMap((mine) => {
    const theirs = gone.memberships.find(({ groupId }) => groupId === mine.groupId);
    if (!theirs) return [];
    const order = rank[mine.role] - rank[theirs.role] || Temporal.PlainDate.compare(mine.since, theirs.since);
    return [{ ...(order <= 0 ? theirs : mine), endedOn: today }];
  });
}
