import { list, say, type Text } from '../view-model/view.ts';

/** The names of a group's channels, how many members have an account, and how many have none. */
export type Reach = { channels: readonly string[]; members: number; unreached: number };

/** Returns "the channel cio-network", or undefined where the group has none. */
export const channelsText = ({ channels }: Pick<Reach, 'channels'>): Text | undefined => {
  if (channels.length === 0) return undefined;
  return say(channels.length === 1 ? 'reach.channel' : 'reach.channels', { channels: list([...channels]) });
};

/** Returns "the channel cio-network and 26 members", with what is not reached. */
export function reachText(reach: Reach): Text {
  const { members: n, unreached } = reach;
  const channels = channelsText(reach);
  const members = n > 0 ? [say('reach.members', { n })] : [];
  const reached = channels ? [channels, ...members] : members;
  const all = reached.length > 0 ? list(reached) : say('reach.nobody');
  const named = channels ? all : say('reach.noChannel', { reach: all });
  return unreached > 0 ? say('reach.unreached', { reach: named, n: unreached }) : named;
}
