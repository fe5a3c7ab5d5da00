import { createHash } from 'node:crypto';
import type { Account } from '../../src/domain/person.ts';
import { accountName } from '../../src/domain/person.ts';
import type { Answered, Bot } from '../../src/ports/call.ts';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { Recent } from '../recent-map.ts';
import { type CardOptions, type DrawnCard, drawCard } from './card.ts';
import type { Connector } from './connector.ts';
import { readOnly } from './read-only.ts';

type Parts = { bot: Bot; store: Store; connector: Connector; options: CardOptions };
/** The message that is a person's home, and a digest of the card this process last drew there: a card has some 6 KB. */
type Home = { messageId: string; shows?: string };

// Above this, the store is read again.
const maxHomes = 10_000;

type Sent = { messageId: string; answered: Answered };

export type Homes = ReturnType<typeof createHomes>;

/** Keeps each person's home up to date in its place: the last message in their own conversation that answered `home`. */
export function createHomes({ bot, store, connector, options }: Parts) {
  const homes = new Recent<Promise<Home | undefined>>(maxHomes);

  const conversationOf = ({ workspace, id }: Account): Promise<TeamsConversation | undefined> =>
    store.transaction(({ teamsConversations }) => teamsConversations.personal(workspace, id));

  const stored = ({ workspace, id }: Account): Promise<Home | undefined> =>
    store.transaction(async ({ teamsConversations }) => {
      const conversation = await teamsConversations.personal(workspace, id);
      const messageId = conversation && (await teamsConversations.home(conversation.tenant, conversation.id));
      return messageId === undefined ? undefined : { messageId };
    });

  function homeOf(account: Account): Promise<Home | undefined> {
    const name = accountName(account);
    const known = homes.get(name) ?? stored(account);
    homes.set(name, known);
    known.catch(() => homes.delete(name));
    return known;
  }

  async function keep(account: Account, home: Home | undefined, { tenant, id }: TeamsConversation): Promise<void> {
    homes.set(accountName(account), Promise.resolve(home));
    const messageId = home?.messageId ?? null;
    await store.transaction(({ teamsConversations }) => teamsConversations.keepHome(tenant, id, messageId));
  }

  /** Returns the account's present home. */
  async function draw(from: Account): Promise<DrawnCard> {
    const { reply, reader } = await readOnly(bot, { from, said: { how: 'typed', line: 'home' } });
    return drawCard(reply, reader, 'message', options);
  }

  return {
    draw,
    /** Makes a message the person's home, where it shows one. */
    async sent(
      account: Account,
      conversation: TeamsConversation,
      { messageId, answered: { reply } }: Sent,
    ): Promise<void> {
      const isHome = reply.kind === 'view' && reply.view.about?.kind === 'home';
      if (isHome && messageId !== '') await keep(account, { messageId }, conversation);
    },
    isHome: async (account: Account, messageId: string | null | undefined): Promise<boolean> =>
      messageId != null && (await homeOf(account))?.messageId === messageId,
    /** Replaces the home message with the present home, unless there is none or it shows that already. */
    async redraw(account: Account): Promise<void> {
      const home = await homeOf(account);
      const conversation = home && (await conversationOf(account));
      if (!conversation) return;
      const message = await draw(account);
      const shows = createHash('sha256').update(JSON.stringify(message.card)).digest('base64');
      if (home.shows === shows) return;
      try {
        await connector.replace(conversation, home.messageId, message);
        home.shows = shows;
      } catch (error) {
        // The person deleted the message or the conversation; `home` sends a new one.
        const isDeleted = error instanceof DeliveryProblem && error.trouble.kind !== 'later';
        if (!isDeleted) throw error;
        await keep(account, undefined, conversation);
      }
    },
  };
}
