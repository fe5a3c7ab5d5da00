import { WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { z } from 'zod';
import type { Account } from '../../src/domain/person.ts';
import type { Gone } from '../../src/domain/unreachable.ts';
import type { Delivery } from '../../src/ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import { type DrawnView, drawPlain, drawView } from '../../src/view-model/draw.ts';

import { type Reader, readerOf } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';
import { Recent } from '../recent-map.ts';
import { type Answers, mentioned } from './answer.ts';
import { type Clients, slackFault } from './clients.ts';
import type { LongValues } from './long-values.ts';
import type { Origin } from './receive/payloads.ts';
import { NotInstalled } from './workspaces.ts';

type MessengerParts = {
  store: Store;
  answers: Answers;
  longValues: LongValues;
  clientsFor: (to: Origin) => Promise<Clients>;
  /** The time zone of cards in channels (IANA). */
  zone: string;
  /** Whether the history scope was granted. */
  canReadBack: boolean;
  /** Called after a letter reached a person; not awaited. */
  onSent: (to: Account) => void;
};

/** Number of cached direct conversations. */
const maxDirectChannels = 5000;
const eventType = 'wild_letter';
const opened = z.object({ channel: z.object({ id: z.string() }) });
const posted = z.object({ channel: z.string(), ts: z.string() });
const history = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
    }),
  ),
});

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

  async function channelOf({ destination }: Delivery, { outbox }: Clients): Promise<string> {
    const { workspace, kind, id } = destination;
    if (kind === 'channel') return id;
    const known = direct.get(`${workspace} ${id}`);
    if (known !== undefined) return known;
    const { channel } = opened.parse(await outbox.conversations.open({ users: id }));
    direct.set(`${workspace} ${id}`, channel.id);
    return channel.id;
  }

  const contentOf = ({ view, readerId, destination, key }: Delivery) =>
    store.transaction(async (tables) => {
      const within: Store['transaction'] = (work) => work(tables);
      const toChannel = destination.kind === 'channel';
      const person = readerId === null ? undefined : await tables.people.get(readerId);
      const reader = readerOf(person ?? { language: null, locale: null, zone });
      const drawn = await longValues.view(drawView(view, reader), within);
      const shown = toChannel ? withAButton(drawn, reader) : drawn;
      const mentions = await mentioned(shown, destination.workspace, within);
      const mention = (id: string): string | undefined => mentions.get(id);
      const message = answers.message(shown, { surface: 'message', mention, manyZones: toChannel });
      return { ...message, metadata: { event_type: eventType, event_payload: { key } } };
    });

  return {
    platform: 'slack',
    canReadBack,
    async find(delivery) {
      return understood(async () => {
        const clients = await clientsTo(delivery);
        const channel = await channelOf(delivery, clients);
        const found = history.parse(
          await clients.outbox.conversations.history({ channel, include_all_metadata: true, limit: 200 }),
        );
        const message = found.messages.find(
          ({ metadata }) => metadata?.event_type === eventType && metadata.event_payload.key === delivery.key,
        );
        return message && messageIdOf({ channel, ts: message.ts });
      });
    },
    async send(delivery) {
      const content = await contentOf(delivery);
      const messageId = await understood(async () => {
        const clients = await clientsTo(delivery);
        const channel = await channelOf(delivery, clients);
        const message = { channel, ...content, unfurl_links: false, unfurl_media: false };
        return messageIdOf(posted.parse(await clients.outbox.chat.postMessage(message)));
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

// Codes that retrying cannot change.
const gone: Readonly<Record<string, Gone>> = {
  channel_not_found: 'left',
  not_in_channel: 'left',
  user_not_found: 'left',
  users_not_found: 'left',
  user_not_visible: 'left',
  is_archived: 'closed',
  user_disabled: 'deactivated',
  cannot_dm_bot: 'blocked',
  restricted_action: 'blocked',
  // Codes of `chat.update`.
  message_not_found: 'closed',
  cant_update_message: 'closed',
  edit_window_closed: 'closed',
};
// Connection errors before anything was sent.
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
// Slack's own errors, after which the message may have been sent.
const unsure = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

async function understood<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error);
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof NotInstalled) return new DeliveryProblem(error.message, { kind: 'gone', why: 'left' });
  if (error instanceof WebAPIRateLimitedError) {
    const retryAfter = Temporal.Duration.from({ seconds: Math.ceil(error.retryAfter) });
    return new DeliveryProblem('Slack asks to wait', { kind: 'later', retryAfter });
  }
  const fault = slackFault(error);
  if (fault !== undefined && !unsure.has(fault)) {
    const why = gone[fault];
    return new DeliveryProblem(`Slack says ${fault}`, why === undefined ? { kind: 'later' } : { kind: 'gone', why });
  }
  if (error instanceof WebAPIRequestError && unreached.has(codeOf(error.original)))
    return new DeliveryProblem('Slack cannot be reached', { kind: 'later' });
  return error;
}

const caused = z.object({ code: z.string().optional(), cause: z.object({ code: z.string() }).optional() });
function codeOf(error: unknown): string {
  const read = caused.safeParse(error);
  return read.data?.code ?? read.data?.cause?.code ?? '';
}
