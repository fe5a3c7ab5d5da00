import type { Strength } from './group.ts';
import type { Membership } from './membership.ts';
import type { Person } from './person.ts';

/** A seat and who holds it. */
export type RollEntry = { membership: Membership; person: Person };

/** Returns how many people from how many Offices hold these seats of one group. */
export const strengthOf = (seats: readonly RollEntry[]): Strength => ({
  members: new Set(seats.map(({ person }) => person.id)).size,
  offices: new Set(seats.map(({ membership }) => membership.officeCode)).size,
});

const rank = { chair: 0, 'vice-chair': 1, member: 2 } as const;

/** Returns one seat for each person in each group: of two, which a merge of two people can leave, the higher role, then the older. */
export function withoutTwins(entries: readonly RollEntry[]): RollEntry[] {
  const kept = new Map<string, RollEntry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.membership.groupId, entry.person.id]);
    const other = kept.get(key);
    if (!other || isBefore(entry.membership, other.membership)) kept.set(key, entry);
  }
  return entries.filter((entry) => kept.get(JSON.stringify([entry.membership.groupId, entry.person.id])) === entry);
}

const isBefore = (one: Membership, other: Membership): boolean =>
  (rank[one.role] - rank[other.role] || Temporal.PlainDate.compare(one.since, other.since)) < 0;
