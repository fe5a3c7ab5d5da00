import type { JoinRequest } from '../../domain/join-request.ts';

export type JoinRequests = {
  get(id: string): Promise<JoinRequest | undefined>;
  pending(): Promise<JoinRequest[]>;
  pendingOf(groupId: string, personId: string): Promise<JoinRequest | undefined>;
  save(request: JoinRequest): Promise<void>;
};
