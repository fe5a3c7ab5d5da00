import type { Account } from '../../src/domain/person.ts';
import type { Delivery, Destination } from '../../src/ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Reader, readerOf } from '../../src/view-model/reader.ts';
import { mentionedIn } from './attention.ts';
import { type CardOptions, drawCard } from './card.ts';
import type { Connector } from './connector.ts';
import type { Conversations } from './conversations.ts';
import { ownCardOf } from './refresh.ts';

type Parts = {
  store: Store;
  connector: Connector;
  conversations: Conversations;
  options: CardOptions;
  zone: string;
  /** Called after a letter was sent to a person. */
  onSent: (account: Account) => void;
};

/** Sends letters as cards to the destination's stored conversation, or to one opened for the person. */
export function createMessenger({ store, connector, conversations, options, zone, onSent }: Parts): Messenger {
  /** Returns the person's own conversation; opens it through another of the tenant where there is none. */
  async function ownOf(tenant: string, person: string): Promise<TeamsConversation> {
    const { own, via } = await conversations.near(tenant, person);
    if (own) return own;
    if (!via) throw new DeliveryProblem('the bot is not installed in this tenant yet', { kind: 'later' });
    const opened = await connector.open(person, via).catch((error: unknown) => {
      if (error instanceof DeliveryProblem) throw error;
      // Opening twice opens the same conversation, and nothing has been written yet.
      throw new DeliveryProblem(error instanceof Error ? error.message : String(error), { kind: 'later' });
    });
    await conversations.remember(opened);
    return opened;
  }

  async function conversationFor({ kind, workspace, id }: Destination): Promise<TeamsConversation> {
    if (kind === 'person') return ownOf(workspace, id);
    const conversation = await conversations.at(workspace, id);
    if (conversation) return conversation;
    throw new DeliveryProblem('the bot is no longer in this channel or chat', { kind: 'gone', why: 'left' });
  }

  /** `notifies`: it mentions those it names; not where it takes the place of a message that did. */
  const messageOf = ({ view, readerId }: Delivery, conversation: TeamsConversation, notifies: boolean) =>
    store.transaction(async (tables) => {
      const person = readerId === null ? undefined : await tables.people.get(readerId);
      const reader: Reader = readerOf(person ?? { language: null, locale: null, zone });
      const own = await ownCardOf(tables, conversation, view);
      const mentioned = notifies ? await mentionedIn(tables, conversation, view, reader) : [];
      return drawCard({ kind: 'view', view }, reader, 'letter', options, { own, mentioned });
    });

  /** Forgets a conversation that is gone, until an activity comes from it. */
  async function write<Result>(
    delivery: Delivery,
    work: (conversation: TeamsConversation) => Promise<Result>,
  ): Promise<Result> {
    const conversation = await conversationFor(delivery.destination);
    try {
      return await work(conversation);
    } catch (error) {
      if (error instanceof DeliveryProblem && error.trouble.kind === 'gone') await conversations.forget(conversation);
      throw error;
    }
  }

  return {
    platform: 'teams',
    // Teams cannot search for a sent message.
    canReadBack: false,
    find: async () => undefined,
    async send(delivery) {
      const { kind, workspace, id } = delivery.destination;
      const sent = await write(delivery, async (conversation) =>
        connector.send(conversation, await messageOf(delivery, conversation, true)),
      );
      if (kind === 'person') onSent({ platform: 'teams', workspace, id });
      return sent;
    },
    async update(delivery, messageId) {
      // Teams accepts some messages without telling their id; asked for none, it answers as if the conversation were gone.
      if (messageId === '') throw new DeliveryProblem('Teams gave this message no id', { kind: 'refused' });
      await write(delivery, async (conversation) =>
        connector.replace(conversation, messageId, await messageOf(delivery, conversation, false)),
      );
    },
  };
}
