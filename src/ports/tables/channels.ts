import type { Channel } from '../../domain/group.ts';
import type { Platform } from '../../domain/person.ts';

export type Channels = {
  get(platform: Platform, workspace: string, id: string): Promise<Channel | undefined>;
  all(): Promise<Channel[]>;
  ofGroup(groupId: string): Promise<Channel[]>;
  save(channel: Channel): Promise<void>;
  /** Changes the id of the channel and of what is unsent for it. */
  changeId(channel: Channel, id: string): Promise<void>;
};
