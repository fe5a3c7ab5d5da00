import type { Bot } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';

import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Activity, channelNamed } from './activity.ts';
import type { Connector } from './connector.ts';
import { type Met, memberOf, metOf } from './roster.ts';

type Parts = { store: Store; clock: Clock; connector: Connector; bot: Bot; vouches: (tenant: string) => boolean };

// Others are not to wait for a whole crowd to be written down.
const atOnce = 50;
const rosterHolds = Temporal.Duration.from({ hours: 24 });

/** Keeps what a bound channel or chat is called, and who is in it. Of places that no group has, nothing is asked. */
export function createChannels({ store, clock, connector, bot, vouches }: Parts) {
  const readAt = new Map<string, Temporal.Instant>();

  const bound = (tenant: string, id: string) => store.transaction(({ channels }) => channels.get('teams', tenant, id));

  async function rename(tenant: string, id: string, name: string): Promise<void> {
    await store.transaction(async ({ channels }) => {
      const channel = await channels.get('teams', tenant, id);
      if (channel && channel.name !== name) await channels.save({ ...channel, name });
    });
  }

  async function readRoster(place: TeamsConversation): Promise<void> {
    const roster = await connector.rosterOf(place);
    const members = roster.flatMap((one) => memberOf(one, place.tenant) ?? []);
    await store.transaction(({ teamsMembers }) => teamsMembers.save(place.tenant, place.id, members));
    const met = roster.flatMap((one): Met | Met[] => metOf(one, place.tenant, vouches) ?? []);
    for (let from = 0; from < met.length; from += atOnce) await bot.meet(met.slice(from, from + atOnce));
  }

  return async function visited(activity: Activity, place: TeamsConversation): Promise<void> {
    // A channel's new name is told in the conversation of its team.
    const named = channelNamed(activity);
    if (named) await rename(place.tenant, named.id, named.name);
    if (place.kind === 'personal') return;
    const channel = await bound(place.tenant, place.id);
    if (!channel) return;
    if (channel.name === channel.id) {
      const { id: team } = activity.channelData?.team ?? {};
      const name = place.name ?? (team ? await connector.channelName(place, team) : undefined);
      if (name) await rename(place.tenant, place.id, name);
    }
    const before = readAt.get(place.id);
    const isOld = !before || Temporal.Instant.compare(clock.now(), before.add(rosterHolds)) >= 0;
    if (!isOld && !activity.membersAdded && !activity.membersRemoved) return;
    readAt.set(place.id, clock.now());
    await readRoster(place).catch((error: unknown) => {
      readAt.delete(place.id);
      throw error;
    });
  };
}
