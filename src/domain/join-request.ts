import type { Group } from './group.ts';
import type { Membership } from './membership.ts';

export type JoinRequestState = 'pending' | 'approved' | 'declined' | 'withdrawn';

/** Asking to enter a group on behalf of an Office: what WIPO's own task-force form asks. */
export type JoinRequest = {
  id: string;
  groupId: string;
  personId: string;
  officeCode: string;
  organisation: string | null;
  lastName: string;
  firstName: string;
  position: string;
  email: string;
  note: string | null;
  state: JoinRequestState;
  askedAt: Temporal.Instant;
  decidedBy: string | null;
  decidedAt: Temporal.Instant | null;
  reason: string | null;
};

export type JoinFacts = {
  group: Group;
  membership: Membership | undefined;
  pending: JoinRequest | undefined;
  application: Application;
  now: Temporal.Instant;
};
type Application = Omit<JoinRequest, 'groupId' | 'state' | 'askedAt' | 'decidedBy' | 'decidedAt' | 'reason'>;
export type JoinDecision =
  | { outcome: 'group not open' }
  | { outcome: 'already a member' }
  | { outcome: 'already asked'; request: JoinRequest }
  | { outcome: 'asked'; request: JoinRequest };

/** Whether asking to join goes through, and the request it makes. */
export function decideJoin({ group, membership, pending, application, now }: JoinFacts): JoinDecision {
  if (group.state === 'concluded') return { outcome: 'group not open' };
  if (membership) return { outcome: 'already a member' };
  if (pending) return { outcome: 'already asked', request: pending };
  const undecided = { state: 'pending', askedAt: now, decidedBy: null, decidedAt: null, reason: null } as const;
  return { outcome: 'asked', request: { ...application, groupId: group.id, ...undecided } };
}

export type Verdict = { by: string; at: Temporal.Instant; reason: string | null };
export type RequestDecision =
  | { outcome: 'already decided' }
  | { outcome: 'own request' }
  | { outcome: 'decided'; request: JoinRequest };

/** Approving or declining: once, and never one's own. */
export function decideRequest(
  request: JoinRequest,
  state: 'approved' | 'declined',
  { by, at, reason }: Verdict,
): RequestDecision {
  if (request.state !== 'pending') return { outcome: 'already decided' };
  if (request.personId === by) return { outcome: 'own request' };
  return { outcome: 'decided', request: { ...request, state, decidedBy: by, decidedAt: at, reason } };
}

/** Hours after which the holder of a request is reminded of it, and after which it goes on to the secretariat. */
export const holds = { remind: 24 * 7, goesOn: 24 * 14 } as const;

/** Returns who decides on a pending request: the focal point (a person's id) for 14 days; null is the secretariat. */
export function holderOf(
  { personId, askedAt }: Pick<JoinRequest, 'personId' | 'askedAt'>,
  focalPointId: string | null,
  now: Temporal.Instant,
): string | null {
  const isLate = Temporal.Instant.compare(askedAt.add({ hours: holds.goesOn }), now) <= 0;
  return isLate || focalPointId === personId ? null : focalPointId;
}

export type WithdrawDecision = { outcome: 'none' } | { outcome: 'withdrawn'; request: JoinRequest };

/** Taking back one's own request while nobody has decided on it. */
export function decideWithdraw(pending: JoinRequest | undefined, now: Temporal.Instant): WithdrawDecision {
  if (!pending) return { outcome: 'none' };
  const request = { ...pending, state: 'withdrawn', decidedBy: pending.personId, decidedAt: now } as const;
  return { outcome: 'withdrawn', request };
}
