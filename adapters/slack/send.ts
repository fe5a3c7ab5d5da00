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
import type { Stow } from './long-values.ts';
import type { Origin } from './receive/payloads.ts';
import { NotInstalled } from './workspaces.ts';

type Parts = {
  store: Store;
  answers: Answers;
  stow: Stow;
  clientsFor: (to: Origin) => Promise<Clients>;
  /** The zone that channels are drawn for, whose readers are in many (IANA). */
  zone: string;
  /** Whether the history scope was granted. */
  canReadBack: boolean;
  /** Told of what has reached a person; nothing waits for it. */
  onSent: (to: Account) => void;
};

/** How many direct conversations are known by heart; Slack tells the others again. */
const mostDirect = 5000;
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

/** Sends letters by `chat.postMessage`, each with its key as metadata so that it can be found again. */
export function createMessenger({ store, answers, stow, clientsFor, zone, canReadBack, onSent }: Parts): Messenger {
  const direct = new Recent<string>(mostDirect);

  /** Through the app in their own team, else through the one we know them by. */
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
      const drawn = await stow.view(drawView(view, reader), within);
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

/** What slash commands cannot reach, such as a thread or a guest's own workspace, a button on the message does. */
function withAButton(view: DrawnView, reader: Reader): DrawnView {
  if (view.body.some((block) => block.kind === 'buttons' || (block.kind === 'item' && block.button))) return view;
  const help = { label: drawPlain(say('button.help'), reader), command: 'help', values: {} };
  return { ...view, body: [...view.body, { kind: 'buttons', buttons: [help] }] };
}

// Trying again would change nothing: whom or what it was for is not there for us.
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
  // Of a card that was to be updated.
  message_not_found: 'closed',
  cant_update_message: 'closed',
  edit_window_closed: 'closed',
};
// Slack was never reached, so nothing can have been sent.
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
// Slack's own faults, of which it does not say how far it came.
const unsure = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/** Says which failures mean "later" and which "never"; those that leave open whether it was sent go on as they are. */
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
