import type { Platform } from '../domain/person.ts';
import type { Call } from '../ports/call.ts';
import type { Tables } from '../ports/tables.ts';
import type { CalledIn } from './context.ts';

/** Returns the channel that a call was made in. */
export const channelOf = ({ from, in: id, channel }: Pick<Call, 'from' | 'in' | 'channel'>): CalledIn | undefined =>
  id === undefined ? undefined : { workspace: from.workspace, ...channel, id };

/** Returns the channel's group. Keeps the channel's name from the first call that has it. */
export async function groupBoundTo(
  { channels, groups }: Tables,
  platform: Platform,
  { workspace, id, name }: CalledIn,
) {
  const channel = await channels.get(platform, workspace, id);
  if (channel && channel.name === channel.id && name !== undefined) await channels.save({ ...channel, name });
  return channel && groups.get(channel.groupId);
}
