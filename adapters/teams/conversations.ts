import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';

import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Activity, conversationIdOf, kindOf, nameOf, tenantOf } from './activity.ts';

/** Reads from an activity how to write into its conversation. */
export function conversationOf(activity: Activity): TeamsConversation {
  const kind = kindOf(activity);
  const id = conversationIdOf(activity);
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

/** Returns the Entra object id of the person in a personal conversation, else their id in this channel. */
const personIn = ({ from, membersAdded, recipient }: Activity): string => {
  const other = [from, ...(membersAdded ?? [])].find(({ id }) => id !== recipient.id) ?? from;
  return other.aadObjectId ?? other.id;
};

export type Conversations = ReturnType<typeof createConversations>;

/** Stores the conversations the bot may write to, as each activity describes them, until they are gone. */
export function createConversations({ store, clock }: { store: Store; clock: Clock }) {
  // What was saved last: most activities bring nothing new, and a write blocks other writers.
  const saved = new Map<string, { described: string; kept: TeamsConversation }>();
  const keyOf = ({ tenant, id }: Pick<TeamsConversation, 'tenant' | 'id'>): string => `${tenant} ${id}`;
  return {
    /** Returns the conversation, with the name of an earlier activity where this one has none. */
    async remember(conversation: TeamsConversation): Promise<TeamsConversation> {
      const described = JSON.stringify(conversation);
      const key = keyOf(conversation);
      const before = saved.get(key);
      if (before?.described === described) return before.kept;
      const kept = await store.transaction(async ({ teamsConversations }) => {
        await teamsConversations.save(conversation, clock.now());
        return teamsConversations.get(conversation.tenant, conversation.id);
      });
      if (saved.size >= 10_000) saved.clear();
      saved.set(key, { described, kept: kept ?? conversation });
      return kept ?? conversation;
    },
    async forget(conversation: Pick<TeamsConversation, 'tenant' | 'id'>): Promise<void> {
      saved.delete(keyOf(conversation));
      await store.transaction((tables) =>
        tables.teamsConversations.drop(conversation.tenant, conversation.id, clock.now()),
      );
    },
    /** Marks the welcome as sent; returns whether it was not before. */
    markWelcome: ({ tenant, id }: TeamsConversation): Promise<boolean> =>
      store.transaction((tables) => tables.teamsConversations.welcome(tenant, id, clock.now())),
    /** Withdraws the mark of a welcome that was not sent. */
    unmarkWelcome: ({ tenant, id }: TeamsConversation): Promise<void> =>
      store.transaction((tables) => tables.teamsConversations.unwelcome(tenant, id)),
    at: (tenant: string, id: string): Promise<TeamsConversation | undefined> =>
      store.transaction((tables) => tables.teamsConversations.get(tenant, id)),
    /** Reads the person's own conversation, and another of the tenant through which it could be opened. */
    near: (tenant: string, person: string) =>
      store.transaction(async (tables) => ({
        own: await tables.teamsConversations.personal(tenant, person),
        via: await tables.teamsConversations.latest(tenant),
      })),
  };
}
