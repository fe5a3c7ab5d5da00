import { type Account, type ActivityParams, type ConversationAccount, cardAttachment } from '@microsoft/teams.api';
import type { App } from '@microsoft/teams.apps';
import type { AdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { Recent } from '../recent-map.ts';
import { NoAnswer, troubleOf } from './problem.ts';
import { createRateLimit } from './rate-limit.ts';
import { type RosterEntry, rosterEntry, rosterPage } from './roster.ts';

const identified = z.looseObject({ id: z.string() });
const account = z.custom<Account>((it) => identified.safeParse(it).success);
const conversationAccount = z.custom<ConversationAccount>((it) => identified.safeParse(it).success);
const referenceShape = z.object({ bot: account, conversation: conversationAccount });
const conversations = z.array(z.looseObject({ id: z.string(), name: z.string().max(500).nullish() }));
const resource = z.looseObject({ id: z.string() });
const maxClients = 100;
const checkMark = '2705_whiteheavycheckmark';

// Microsoft allows 50 to 500 a page; a larger roster is not that of a group.
const pageSize = 200;
const maxPages = 10;

/** One attachment or text, never both, of which Teams would make two messages. `summary` is shown in notifications. */
export type Message = { card: AdaptiveCard; summary: string } | { text: string };

type Queue = Pick<TeamsConversation, 'tenant' | 'id'>;

/** Sends every request to Teams, at the address each conversation last came from. Throws what `troubleOf` returns. */
export type Connector = ReturnType<typeof createConnector>;

export function createConnector({ api }: App, requestTimeout: () => AbortSignal) {
  const limit = createRateLimit();
  // Teams has one address a region, and creating a client takes longer than sending a message.
  const clients = new Recent<typeof api>(maxClients);
  const clientAt = ({ serviceUrl }: TeamsConversation): typeof api => {
    const client = clients.get(serviceUrl) ?? api.clone({ serviceUrl });
    clients.set(serviceUrl, client);
    return client;
  };
  const at = (conversation: TeamsConversation) => clientAt(conversation).conversations;
  /** Ends at the time-out even where the bot's token is what Teams does not answer with; whether it took effect is unknown then. */
  const ended = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const signal = requestTimeout();
    const { promise, reject } = Promise.withResolvers<never>();
    const end = () => reject(new NoAnswer('Teams has not answered in time'));
    signal.addEventListener('abort', end, { once: true });
    try {
      return await Promise.race([work(), promise]);
    } finally {
      signal.removeEventListener('abort', end);
    }
  };
  const asking =
    (lane: 'inOrder' | 'read') =>
    async <Result>({ tenant, id }: Queue, work: () => Promise<Result>): Promise<Result> => {
      try {
        return await limit[lane](tenant, id, () => ended(work));
      } catch (error) {
        throw troubleOf(error);
      }
    };
  const [ask, look] = [asking('inOrder'), asking('read')];

  return {
    /** Sends a message and returns its id. `thread`: the conversation id with its thread, as the activity had it. */
    async send(to: TeamsConversation, message: Message, thread = to.id): Promise<string> {
      const sent = await ask(to, () => at(to).createActivity(thread, activityOf(to, message)));
      return idOf(sent);
    },
    /** Sends a message that only this person sees, for 24 hours. */
    async sendTargeted(to: TeamsConversation, person: Account, message: Message, thread = to.id): Promise<string> {
      const activity = { ...activityOf(to, message), recipient: { ...person, isTargeted: true } };
      return idOf(await ask(to, () => at(to).createTargetedActivity(thread, activity)));
    },
    /** Replaces a message sent earlier. */
    async replace(to: TeamsConversation, messageId: string, message: Message): Promise<void> {
      await ask(to, () => at(to).updateActivity(to.id, messageId, activityOf(to, message)));
    },
    /** Shows that the bot is writing, in a queue of its own: the answer need not wait for it. */
    async showTyping(to: TeamsConversation): Promise<void> {
      const { bot, conversation } = referenceShape.parse(JSON.parse(to.reference));
      const typing = { type: 'typing' as const, from: bot, conversation };
      await ask({ ...to, id: `typing in ${to.id}` }, () => at(to).createActivity(to.id, typing));
    },
    /** Adds the bot's ✅ to a message of somebody; `thread` as in `send`. */
    async check(to: TeamsConversation, thread: string, messageId: string): Promise<void> {
      const { reactions } = clientAt(to);
      await ask({ ...to, id: `reacting in ${to.id}` }, () => reactions.add(thread, messageId, checkMark));
    },
    /** Opens the bot's conversation with a person (Entra object id), through one it is in already. */
    async open(person: string, via: TeamsConversation): Promise<TeamsConversation> {
      const { bot } = referenceShape.parse(JSON.parse(via.reference));
      const { tenant } = via;
      // A queue of its own: it need not wait for messages to the other conversation.
      const made = await ask({ tenant, id: `with ${person}` }, () =>
        at(via).create({
          isGroup: false,
          bot,
          members: [{ id: person, name: '', role: 'user' }],
          tenantId: tenant,
          channelData: { tenant: { id: tenant } },
        }),
      );
      const id = idOf(made);
      const conversation = { id, conversationType: 'personal', tenantId: tenant };
      return { ...via, id, kind: 'personal', person, name: null, reference: JSON.stringify({ bot, conversation }) };
    },
    /** Reads the roster entry of one member, by their id in Teams. */
    async entryOf(conversation: TeamsConversation, id: string): Promise<RosterEntry> {
      return rosterEntry.parse(await look(conversation, () => at(conversation).getMemberById(conversation.id, id)));
    },
    /** Reads the roster page by page, up to 2000 members. */
    async rosterOf(conversation: TeamsConversation): Promise<RosterEntry[]> {
      const found: RosterEntry[] = [];
      let token: string | undefined;
      for (let page = 0; page < maxPages; page += 1) {
        const next = await look(conversation, () => at(conversation).getPagedMembers(conversation.id, pageSize, token));
        const { members, continuationToken } = rosterPage.parse(next);
        found.push(...members.flatMap((one) => rosterEntry.safeParse(one).data ?? []));
        if (!continuationToken) break;
        token = continuationToken;
      }
      return found;
    },
    /** Reads the channel's name; a team's first channel has none, and takes the team's. */
    async channelName(conversation: TeamsConversation, team: string): Promise<string | undefined> {
      const { teams } = clientAt(conversation);
      const channels = conversations.parse(await look(conversation, () => teams.getConversations(team)));
      const name = channels.find(({ id }) => id === conversation.id)?.name;
      if (name) return name;
      return team === conversation.id
        ? ((await look(conversation, () => teams.getById(team))).name ?? undefined)
        : undefined;
    },
  };
}

// The Agents Playground answers some sends without an id.
const idOf = (sent: unknown): string => resource.safeParse(sent).data?.id ?? '';

function activityOf({ reference }: TeamsConversation, message: Message): ActivityParams {
  const { bot, conversation } = referenceShape.parse(JSON.parse(reference));
  const frame = { type: 'message' as const, from: bot, conversation };
  if ('text' in message) return { ...frame, text: message.text, textFormat: 'plain' };
  // The SDK's types have lost the summary; Teams still shows it in notifications.
  const notification = { summary: message.summary };
  return { ...frame, ...notification, attachments: [cardAttachment('adaptive', message.card)] };
}
