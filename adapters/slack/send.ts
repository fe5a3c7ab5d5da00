import { z } from 'zod';
import type { Account } from '../../src/domain/person.ts';
import type { Delivery } from '../../src/ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import { type DrawnView, drawPlain, drawView } from '../../src/view-model/draw.ts';

import { type Reader, readerOf } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';
import { Recent } from '../recent-map.ts';
import { type Answers, mentioned } from './answer.ts';
import { type Clients, slackFault } from './clients.ts';
import { isDeactivated } from './deactivated.ts';
import type { LongValues } from './long-values.ts';
import { createLookBack, eventType } from './look-back.ts';
import { understood } from './problem.ts';
import type { Origin } from './receive/payloads.ts';
import { NotInstalled } from './workspaces.ts';

type MessengerParts = {
  store: Store;
  answers: Answers;
  longValues: LongValues;
  clientsFor: (to: Origin) => Promise<Clients>;
  /** The time zone of cards in channels (IANA). */
  zone: string;
  canReadBack: boolean;
  /** Called after a letter reached a person; not awaited. */
  onSent: (to: Account) => void;
};

/** Number of cached direct conversations. */
const maxDirectChannels = 5000;
const opened = z.object({ channel: z.object({ id: z.string() }) });
const posted = z.object({ channel: z.string(), ts: z.string() });
/** Sends letters with `chat.postMessage`; the key in the metadata lets `find` recognise a sent letter. */
export function createMessenger({
  store,
  answers,
  longValues,
  clientsFor,
  zone,
  canReadBack,
  onSent,
}: MessengerParts): Messenger {
  const direct = new Recent<string>(maxDirectChannels);
  const lookBack = createLookBack();

  /** Returns the clients of the person's own team, else of the team through which they were met. */
  async function clientsTo({ destination: { workspace, kind, id } }: Delivery): Promise<Clients> {
    try {
      return await clientsFor({ team: workspace });
    } catch (error) {
      if (!(error instanceof NotInstalled)) throw error;
      const account = { platform: 'slack', workspace, id } as const;
      const told = kind === 'person' ? await store.transaction(({ profiles }) => profiles.told(account)) : undefined;
      if (told === undefined || told.via === workspace) throw error;
      return clientsFor({ team: told.via });
    }
  }

  const directKey = ({ workspace, id }: Delivery['destination']): string => `${workspace} ${id}`;

  async function channelOf({ destination }: Delivery, { outbox }: Clients): Promise<string> {
    const { kind, id } = destination;
    if (kind === 'channel') return id;
    const known = direct.get(directKey(destination));
    if (known !== undefined) return known;
    const { channel } = opened.parse(await outbox.conversations.open({ users: id }));
    direct.set(directKey(destination), channel.id);
    return channel.id;
  }

  /** Runs the request; opens the direct conversation again where the cached one is gone: the person may still be there. */
  async function inChannel<Result>(
    delivery: Delivery,
    clients: Clients,
    request: (channel: string) => Promise<Result>,
  ): Promise<Result> {
    const { destination } = delivery;
    const isCached = destination.kind === 'person' && direct.get(directKey(destination)) !== undefined;
    try {
      return await request(await channelOf(delivery, clients));
    } catch (error) {
      if (!isCached || slackFault(error) !== 'channel_not_found') throw error;
      direct.delete(directKey(destination));
      return request(await channelOf(delivery, clients));
    }
  }

  const contentOf = ({ view, readerId, destination, key }: Delivery) =>
    store.transaction(async (tables) => {
      const within: Store['transaction'] = (work) => work(tables);
      const toChannel = destination.kind === 'channel';
      const { workspace, id } = destination;
      if (!toChannel && (await isDeactivated(tables, { platform: 'slack', workspace, id })))
        throw new DeliveryProblem('the account is deactivated', { kind: 'gone', why: 'deactivated' });
      const person = readerId === null ? undefined : await tables.people.get(readerId);
      const reader = readerOf(person ?? { language: null, locale: null, zone });
      const drawn = await longValues.view(drawView(view, reader), within);
      const shown = toChannel ? withAButton(drawn, reader) : drawn;
      const mentions = await mentioned(shown, destination.workspace, within);
      const mention = (id: string): string | undefined => mentions.get(id);
      const message = answers.message(shown, { surface: 'message', reader, mention, manyZones: toChannel });
      return { ...message, metadata: { event_type: eventType, event_payload: { key } } };
    });

  return {
    platform: 'slack',
    canReadBack,
    async find(delivery) {
      return understood(async () => {
        const clients = await clientsTo(delivery);
        const channel = await channelOf(delivery, clients);
        const ts = await lookBack(delivery, channel, clients);
        return ts && messageIdOf({ channel, ts });
      });
    },
    async send(delivery) {
      const content = await contentOf(delivery);
      const messageId = await understood(async () => {
        const clients = await clientsTo(delivery);
        const message = { ...content, unfurl_links: false, unfurl_media: false };
        const answer = await inChannel(delivery, clients, (channel) =>
          clients.outbox.chat.postMessage({ channel, ...message }),
        );
        return messageIdOf(posted.parse(answer));
      });
      const { kind, workspace, id } = delivery.destination;
      if (kind === 'person') onSent({ platform: 'slack', workspace, id });
      return messageId;
    },
    async update(delivery, messageId) {
      const content = await contentOf(delivery);
      const [channel = '', ts = ''] = messageId.split(' ');
      await understood(async () => {
        const clients = await clientsTo(delivery);
        await clients.outbox.chat.update({ channel, ts, ...content });
      });
    },
  };
}

const messageIdOf = ({ channel, ts }: { channel: string; ts: string }): string => `${channel} ${ts}`;

/** Adds a Help button to a message without buttons: slash commands do not work in threads and for external members. */
function withAButton(view: DrawnView, reader: Reader): DrawnView {
  if (view.body.some((block) => block.kind === 'buttons' || (block.kind === 'item' && block.button))) return view;
  const help = { label: drawPlain(say('button.help'), reader), command: 'help', values: {} };
  return { ...view, body: [...view.body, { kind: 'buttons', buttons: [help] }] };
}
