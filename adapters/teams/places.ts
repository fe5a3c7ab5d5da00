import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';

import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Activity, kindOf, nameOf, placeOf, tenantOf } from './activity.ts';

/** How to write into the conversation of an activity, as that activity tells it. */
export function conversationOf(activity: Activity): TeamsConversation {
  const kind = kindOf(activity);
  const id = placeOf(activity);
  const { conversation, recipient, serviceUrl } = activity;
  return {
    tenant: tenantOf(activity),
    id,
    kind,
    person: kind === 'personal' ? personIn(activity) : null,
    name: nameOf(activity) ?? null,
    serviceUrl,
    reference: JSON.stringify({ bot: recipient, conversation: { ...conversation, id } }),
  };
}

/** Whom a personal conversation is with: their Entra object id, else what the channel calls them. */
const personIn = ({ from, membersAdded, recipient }: Activity): string => {
  const other = [from, ...(membersAdded ?? [])].find(({ id }) => id !== recipient.id) ?? from;
  return other.aadObjectId ?? other.id;
};

export type Places = ReturnType<typeof createPlaces>;

/** The conversations the bot may write to, kept as each activity tells them and forgotten when they are gone. */
export function createPlaces({ store, clock }: { store: Store; clock: Clock }) {
  // What was saved last: most turns tell nothing new, and a write makes everyone else wait.
  const saved = new Map<string, { told: string; kept: TeamsConversation }>();
  const keyOf = ({ tenant, id }: Pick<TeamsConversation, 'tenant' | 'id'>): string => `${tenant} ${id}`;
  return {
    /** Gives the conversation back, with the name an earlier activity told where this one tells none. */
    async remember(conversation: TeamsConversation): Promise<TeamsConversation> {
      const told = JSON.stringify(conversation);
      const key = keyOf(conversation);
      const before = saved.get(key);
      if (before?.told === told) return before.kept;
      const kept = await store.transaction(async ({ teamsConversations }) => {
        await teamsConversations.save(conversation, clock.now());
        return teamsConversations.get(conversation.tenant, conversation.id);
      });
      if (saved.size >= 10_000) saved.clear();
      saved.set(key, { told, kept: kept ?? conversation });
      return kept ?? conversation;
    },
    async forget(conversation: Pick<TeamsConversation, 'tenant' | 'id'>): Promise<void> {
      saved.delete(keyOf(conversation));
      await store.transaction((tables) =>
        tables.teamsConversations.drop(conversation.tenant, conversation.id, clock.now()),
      );
    },
    /** Whether the bot has yet to say hello there. */
    isNew: ({ tenant, id }: TeamsConversation): Promise<boolean> =>
      store.transaction((tables) => tables.teamsConversations.welcome(tenant, id, clock.now())),
    at: (tenant: string, id: string): Promise<TeamsConversation | undefined> =>
      store.transaction((tables) => tables.teamsConversations.get(tenant, id)),
    /** The person's own conversation, and one of the same tenant by way of which it could be opened. */
    near: (tenant: string, person: string) =>
      store.transaction(async (tables) => ({
        own: await tables.teamsConversations.personal(tenant, person),
        beside: await tables.teamsConversations.latest(tenant),
      })),
  };
}
