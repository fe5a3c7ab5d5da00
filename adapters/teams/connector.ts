import { type Account, type ActivityParams, type ConversationAccount, cardAttachment } from '@microsoft/teams.api';
import type { App } from '@microsoft/teams.apps';
import type { AdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { Recent } from '../recent-map.ts';
import { createPace } from './pace.ts';
import { troubleOf } from './problem.ts';
import { type RosterEntry, rosterEntry, rosterPage } from './roster.ts';

const identified = z.looseObject({ id: z.string() });
const account = z.custom<Account>((it) => identified.safeParse(it).success);
const conversationAccount = z.custom<ConversationAccount>((it) => identified.safeParse(it).success);
const referenceShape = z.object({ bot: account, conversation: conversationAccount });
const conversations = z.array(z.looseObject({ id: z.string(), name: z.string().max(500).nullish() }));
const resource = z.looseObject({ id: z.string() });
const mostClients = 100;

// Microsoft takes 50 to 500; a place with more people than this is no group's.
const pageSize = 200;
const mostPages = 10;

/** One attachment or text, never both: Teams would make two messages of it. `summary` is what a notification shows. */
export type Message = { card: AdaptiveCard; summary: string } | { text: string };

type Queue = Pick<TeamsConversation, 'tenant' | 'id'>;

/** All that is asked of Teams, at the address each conversation was last heard from. Throws what `troubleOf` makes of it. */
export type Connector = ReturnType<typeof createConnector>;

export function createConnector({ api }: App) {
  const paced = createPace();
  // Teams has one address a region, and a client costs more to make than a message to send.
  const clients = new Recent<typeof api>(mostClients);
  const clientAt = ({ serviceUrl }: TeamsConversation): typeof api => {
    const client = clients.get(serviceUrl) ?? api.clone({ serviceUrl });
    clients.set(serviceUrl, client);
    return client;
  };
  const at = (place: TeamsConversation) => clientAt(place).conversations;
  const ask = async <Result>({ tenant, id }: Queue, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await paced(tenant, id, work);
    } catch (error) {
      throw troubleOf(error);
    }
  };

  return {
    /** Writes one message and gives its id. `thread`: the conversation id with its thread, as the activity had it. */
    async send(to: TeamsConversation, message: Message, thread = to.id): Promise<string> {
      const sent = await ask(to, () => at(to).createActivity(thread, activityOf(to, message)));
      return idOf(sent);
    },
    /** Writes one message that this person alone sees, for 24 hours. */
    async whisper(to: TeamsConversation, person: Account, message: Message, thread = to.id): Promise<string> {
      const activity = { ...activityOf(to, message), recipient: { ...person, isTargeted: true } };
      return idOf(await ask(to, () => at(to).createTargetedActivity(thread, activity)));
    },
    /** Puts the message in the place of one sent earlier. */
    async replace(to: TeamsConversation, messageId: string, message: Message): Promise<void> {
      await ask(to, () => at(to).updateActivity(to.id, messageId, activityOf(to, message)));
    },
    /** Opens the bot's conversation with a person (Entra object id), by way of one it is in already. */
    async open(person: string, beside: TeamsConversation): Promise<TeamsConversation> {
      const { bot } = referenceShape.parse(JSON.parse(beside.reference));
      const { tenant } = beside;
      // It waits for nothing said in the other conversation.
      const made = await ask({ tenant, id: `with ${person}` }, () =>
        at(beside).create({
          isGroup: false,
          bot,
          members: [{ id: person, name: '', role: 'user' }],
          tenantId: tenant,
          channelData: { tenant: { id: tenant } },
        }),
      );
      const id = idOf(made);
      const conversation = { id, conversationType: 'personal', tenantId: tenant };
      return { ...beside, id, kind: 'personal', person, name: null, reference: JSON.stringify({ bot, conversation }) };
    },
    /** One who is in the conversation, by the id that Teams gives them there. */
    async entryOf(place: TeamsConversation, id: string): Promise<RosterEntry> {
      return rosterEntry.parse(await ask(place, () => at(place).getMemberById(place.id, id)));
    },
    /** Who is in the conversation, page by page, up to some thousands. */
    async rosterOf(place: TeamsConversation): Promise<RosterEntry[]> {
      const found: RosterEntry[] = [];
      let token: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const next = await ask(place, () => at(place).getPagedMembers(place.id, pageSize, token));
        const { members, continuationToken } = rosterPage.parse(next);
        found.push(...members.flatMap((one) => rosterEntry.safeParse(one).data ?? []));
        if (!continuationToken) break;
        token = continuationToken;
      }
      return found;
    },
    /** What the team calls this channel; its first one, which has no name, goes by the team's. */
    async channelName(place: TeamsConversation, team: string): Promise<string | undefined> {
      const { teams } = clientAt(place);
      const channels = conversations.parse(await ask(place, () => teams.getConversations(team)));
      const name = channels.find(({ id }) => id === place.id)?.name;
      if (name) return name;
      return team === place.id ? ((await ask(place, () => teams.getById(team))).name ?? undefined) : undefined;
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
