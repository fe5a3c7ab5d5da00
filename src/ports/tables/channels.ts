import type { Channel } from '../../domain/group.ts';
import type { Platform } from '../../domain/person.ts';

export type Channels = {
  get(platform: Platform, workspace: string, id: string): Promise<Channel | undefined>;
  all(): Promise<Channel[]>;
  ofGroup(groupId: string): Promise<Channel[]>;
  save(channel: Channel): Promise<void>;
  /** Gives the channel, and what is unsent for it, another id. */
  changeId(channel: Channel, id: string): Promise<void>;
};
