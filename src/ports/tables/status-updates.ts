import type { StatusUpdate } from '../../domain/status-update.ts';

export type StatusUpdates = {
  latest(groupId: string): Promise<StatusUpdate | undefined>;
  ofGroup(groupId: string, limit: number): Promise<StatusUpdate[]>;
  save(update: StatusUpdate): Promise<void>;
};
