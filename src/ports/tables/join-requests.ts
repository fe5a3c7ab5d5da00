import type { JoinRequest } from '../../domain/join-request.ts';

export type JoinRequests = {
  get(id: string): Promise<JoinRequest | undefined>;
  pending(): Promise<JoinRequest[]>;
  pendingOf(groupId: string, personId: string): Promise<JoinRequest | undefined>;
  /** Returns whether one of these people approved a request of the other. */
  isApprovedBetween(one: string, other: string): Promise<boolean>;
  /** Whether a request of this person's that gave this address was approved: whoever confirmed it vouched for both. */
  approvedWith(personId: string, email: string): Promise<boolean>;
  save(request: JoinRequest): Promise<void>;
};
