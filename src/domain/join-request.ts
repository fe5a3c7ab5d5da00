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
