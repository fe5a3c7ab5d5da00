const roles = ['member', 'vice-chair', 'chair'] as const;
export type Role = (typeof roles)[number];

/** A person in a group, nominated by an Office, since a day. */
export type Membership = {
  id: string;
  groupId: string;
  personId: string;
  officeCode: string;
  role: Role;
  since: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
};

export type LeaveDecision = { outcome: 'not a member' } | { outcome: 'left'; membership: Membership };

export function decideLeave(membership: Membership | undefined, today: Temporal.PlainDate): LeaveDecision {
  if (!membership || membership.endedOn !== null) return { outcome: 'not a member' };
  return { outcome: 'left', membership: { ...membership, endedOn: today } };
}

export type OfficerDecision =
  | { outcome: 'not a member' }
  | { outcome: 'already so' }
  | { outcome: 'confirmed'; changed: Membership[] };

/** A role for a member. A group has one chair: who was chair before becomes a member. `changed` is to be saved in this order. */
export function decideOfficer(
  membership: Membership | undefined,
  role: Role,
  officers: readonly Membership[],
): OfficerDecision {
  if (!membership) return { outcome: 'not a member' };
  if (membership.role === role) return { outcome: 'already so' };
  const before = officers.filter((one) => role === 'chair' && one.role === 'chair');
  return {
    outcome: 'confirmed',
    changed: [...before.map((one) => ({ ...one, role: 'member' as const })), { ...membership, role }],
  };
}

export type StandingRole = 'secretariat' | 'chair' | 'vice-chair' | 'member' | 'guest';

/** The highest role the person holds anywhere. */
export function standing(of: { secretariat: boolean; memberships: readonly Membership[] }): StandingRole {
  const { secretariat: isSecretariat, memberships } = of;
  if (isSecretariat) return 'secretariat';
  const held = new Set(memberships.map(({ role }) => role));
  return held.has('chair') ? 'chair' : held.has('vice-chair') ? 'vice-chair' : held.has('member') ? 'member' : 'guest';
}

export type Level = 'anyone' | 'members' | 'chairs' | 'focal points' | 'secretariat';
