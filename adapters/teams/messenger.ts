import type { Account } from '../../src/domain/person.ts';
import type { Delivery, Destination } from '../../src/ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Reader, readerOf } from '../../src/view-model/reader.ts';
import { drawCard, type Maker } from './card.ts';
import type { Connector } from './connector.ts';
import { ownViewOf } from './own-view.ts';
import type { Places } from './places.ts';

type Parts = {
  store: Store;
  connector: Connector;
  places: Places;
  maker: Maker;
  zone: string;
  /** Someone has been sent a letter. */
  onSent: (account: Account) => void;
};

/** The Teams messenger: letters as cards, each to the conversation that was heard from last, or one opened for it. */
export function createMessenger({ store, connector, places, maker, zone, onSent }: Parts): Messenger {
  /** Someone's own conversation; opened by way of another of their tenant where they have none yet. */
  async function ownOf(tenant: string, person: string): Promise<TeamsConversation> {
    const { own, beside } = await places.near(tenant, person);
    if (own) return own;
    if (!beside) throw new DeliveryProblem('the bot is not installed in this tenant yet', { kind: 'later' });
    const opened = await connector.open(person, beside).catch((error: unknown) => {
      if (error instanceof DeliveryProblem) throw error;
      // Opening twice opens the same conversation, and nothing has been written yet.
      throw new DeliveryProblem(error instanceof Error ? error.message : String(error), { kind: 'later' });
    });
    await places.remember(opened);
    return opened;
  }

  async function placeFor({ kind, workspace, id }: Destination): Promise<TeamsConversation> {
    if (kind === 'person') return ownOf(workspace, id);
    const place = await places.at(workspace, id);
    if (place) return place;
    throw new DeliveryProblem('the bot is no longer in this channel or chat', { kind: 'gone', why: 'left' });
  }

  async function messageOf({ view, readerId }: Delivery, place: TeamsConversation) {
    const { person, own } = await store.transaction(async (tables) => ({
      person: readerId === null ? undefined : await tables.people.get(readerId),
      own: await ownViewOf(tables, place, view),
    }));
    const reader: Reader = readerOf(person ?? { language: null, locale: null, zone });
    return drawCard({ kind: 'view', view }, reader, 'message', maker, own);
  }

  /** A place that is gone is not asked again before it is heard from. */
  async function write<Result>(
    delivery: Delivery,
    work: (place: TeamsConversation) => Promise<Result>,
  ): Promise<Result> {
    const place = await placeFor(delivery.destination);
    try {
      return await work(place);
    } catch (error) {
      if (error instanceof DeliveryProblem && error.trouble.kind === 'gone') await places.forget(place);
      throw error;
    }
  }

  return {
    platform: 'teams',
    // Teams offers no way to look for what was sent.
    canReadBack: false,
    find: async () => undefined,
    async send(delivery) {
      const { kind, workspace, id } = delivery.destination;
      const sent = await write(delivery, async (place) => connector.send(place, await messageOf(delivery, place)));
      if (kind === 'person') onSent({ platform: 'teams', workspace, id });
      return sent;
    },
    async update(delivery, messageId) {
      await write(delivery, async (place) => connector.replace(place, messageId, await messageOf(delivery, place)));
    },
  };
}
