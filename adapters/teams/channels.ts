import type { Bot } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Activity, channelNamed } from './activity.ts';
import type { Connector } from './connector.ts';
import { type Met, memberOf, metOf } from './roster.ts';
import type { Vouches } from './tenants.ts';

type Parts = { store: Store; clock: Clock; connector: Connector; bot: Bot; vouches: Vouches };

// Enrolled in batches, so that other calls are served in between.
const batchSize = 50;
const rosterMaxAge = Temporal.Duration.from({ hours: 24 });

/** Keeps what a bound channel or chat is called, and who is in it. Of conversations that no group has, nothing is asked. */
export function createChannels({ store, clock, connector, bot, vouches }: Parts) {
  const readAt = new Map<string, Temporal.Instant>();

  const bound = (tenant: string, id: string) => store.transaction(({ channels }) => channels.get('teams', tenant, id));

  async function rename(tenant: string, id: string, name: string): Promise<void> {
    await store.transaction(async ({ channels }) => {
      const channel = await channels.get('teams', tenant, id);
      if (channel && channel.name !== name) await channels.save({ ...channel, name });
    });
  }

  async function readRoster(conversation: TeamsConversation): Promise<void> {
    const roster = await connector.rosterOf(conversation);
    const members = roster.flatMap((one) => memberOf(one, conversation.tenant) ?? []);
    await store.transaction(({ teamsMembers }) => teamsMembers.save(conversation.tenant, conversation.id, members));
    const met = roster.flatMap((one): Met | Met[] => metOf(one, conversation.tenant, vouches) ?? []);
    for (let from = 0; from < met.length; from += batchSize) await bot.meet(met.slice(from, from + batchSize));
  }

  return async function update(activity: Activity, conversation: TeamsConversation): Promise<void> {
    // A channel's new name arrives in its team's conversation.
    const named = channelNamed(activity);
    if (named) await rename(conversation.tenant, named.id, named.name);
    // A team's first channel goes by the team's name.
    const { team, eventType } = activity.channelData ?? {};
    if (eventType === 'teamRenamed' && team?.id && team.name) await rename(conversation.tenant, team.id, team.name);
    if (conversation.kind === 'personal') return;
    // Changes of membership arrive in the team's conversation: rosters of all its channels are old then.
    if (activity.membersAdded || activity.membersRemoved) readAt.clear();
    const channel = await bound(conversation.tenant, conversation.id);
    if (!channel) return;
    if (channel.name === channel.id) {
      const name = conversation.name ?? (team?.id ? await connector.channelName(conversation, team.id) : undefined);
      if (name) await rename(conversation.tenant, conversation.id, name);
    }
    const before = readAt.get(conversation.id);
    const isOld = !before || Temporal.Instant.compare(clock.now(), before.add(rosterMaxAge)) >= 0;
    if (!isOld) return;
    readAt.set(conversation.id, clock.now());
    await readRoster(conversation).catch((error: unknown) => {
      readAt.delete(conversation.id);
      throw error;
    });
  };
}
