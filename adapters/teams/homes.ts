import type { Account } from '../../src/domain/person.ts';
import { accountName } from '../../src/domain/person.ts';
import type { Answered, Bot } from '../../src/ports/call.ts';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { Recent } from '../recent-map.ts';
import { type Drawn, drawCard, type Maker } from './card.ts';
import type { Connector } from './connector.ts';

type Parts = { bot: Bot; store: Store; connector: Connector; maker: Maker };
/** The message someone's home is, and what it shows, as far as this process has seen. */
type Home = { messageId: string; shows?: string };

// Beyond so many the store is asked again.
const mostHomes = 10_000;

type Sent = { messageId: string; answered: Answered };

export type Homes = ReturnType<typeof createHomes>;

/** Each person's home: the last message in their own conversation that answered `home`, kept up to date in its place. */
export function createHomes({ bot, store, connector, maker }: Parts) {
  const homes = new Recent<Promise<Home | undefined>>(mostHomes);

  const placeOf = ({ workspace, id }: Account): Promise<TeamsConversation | undefined> =>
    store.transaction(({ teamsConversations }) => teamsConversations.personal(workspace, id));

  const stored = ({ workspace, id }: Account): Promise<Home | undefined> =>
    store.transaction(async ({ teamsConversations }) => {
      const place = await teamsConversations.personal(workspace, id);
      const messageId = place && (await teamsConversations.home(place.tenant, place.id));
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

  /** The home as it is now for whoever asks. */
  async function drawn(from: Account): Promise<Drawn> {
    const { reply, reader } = await bot.handle({ from, said: { how: 'typed', line: 'home' } });
    return drawCard(reply, reader, 'message', maker);
  }

  return {
    drawn,
    /** Where what was sent to the person is their home, it is from now on that message. */
    async sent(account: Account, place: TeamsConversation, { messageId, answered: { reply } }: Sent): Promise<void> {
      const isHome = reply.kind === 'view' && reply.view.about?.kind === 'home';
      if (isHome && messageId !== '') await keep(account, { messageId }, place);
    },
    isHome: async (account: Account, messageId: string | null | undefined): Promise<boolean> =>
      messageId != null && (await homeOf(account))?.messageId === messageId,
    /** Shows in its place how things are now; nothing where they have none, or it shows that already. */
    async refresh(account: Account): Promise<void> {
      const home = await homeOf(account);
      const place = home && (await placeOf(account));
      if (!place) return;
      const message = await drawn(account);
      const shows = JSON.stringify(message.card);
      if (home.shows === shows) return;
      try {
        await connector.replace(place, home.messageId, message);
        home.shows = shows;
      } catch (error) {
        // They have deleted it, or the whole conversation: it comes back when they ask for it.
        if (!(error instanceof DeliveryProblem && error.trouble.kind === 'gone')) throw error;
        await keep(account, undefined, place);
      }
    },
  };
}
