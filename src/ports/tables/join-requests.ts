import type { JoinRequest } from '../../domain/join-request.ts';

export type JoinRequests = {
  get(id: string): Promise<JoinRequest | undefined>;
  pending(): Promise<JoinRequest[]>;
  pendingOf(groupId: string, personId: string): Promise<JoinRequest | undefined>;
  /** Returns whether one of these people approved a request of the other. */
  isApprovedBetween(one: string, other: string): Promise<boolean>;
  /** Returns whether a request of this person with this address was approved: its approver vouched for both. */
  approvedWith(personId: string, email: string): Promise<boolean>;
  save(request: JoinRequest): Promise<void>;
};
