import type {
  IMessageActivity,
  IMessageDeleteActivity,
  IMessageReactionActivity,
  IMessageUpdateActivity,
} from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { type Activity, clientFrameOf, frameOf, mentionOf, onMessage, samplesOf, withRoles } from './activity.ts';
import { bikram, bot, conversations, messageId, otherTenant, pages, places, rootId } from './ids.ts';

const html = (content: string) => ({ contentType: 'text/html', content });
const at = `<at>${bot.name}</at>`;

const personal = {
  ...clientFrameOf('personal'),
  type: 'message',
  textFormat: 'plain',
  text: 'actions mine',
  attachments: [html('<p>actions mine</p>')],
} satisfies Activity<IMessageActivity>;
const mentioning = {
  ...clientFrameOf('channel'),
  type: 'message',
  textFormat: 'plain',
  text: `${at}&nbsp;whois ${mentionOf(bikram).text}\n`,
  attachments: [html(`<p>${at}&nbsp;whois</p>`)],
  entities: [mentionOf(bot), mentionOf(bikram), ...clientFrameOf('channel').entities],
} satisfies Activity<IMessageActivity>;
const inChat = { ...mentioning, ...frameOf('groupChat') } satisfies Activity<IMessageActivity>;
/** A mention of two people in one run of words comes without its text (botbuilder-dotnet#2504). */
const bare = { mentioned: { id: bikram.id, name: bikram.name }, type: 'mention' };
/** A press of `Action.Submit` has a value and no text, though the SDK's type always has one. */
const submitted = {
  ...(({ text: _, textFormat: __, attachments: ___, ...rest }) => rest)(personal),
  value: {},
  replyToId: messageId,
} satisfies Omit<Activity<IMessageActivity>, 'text'>;

/** The page's example has no text, which the SDK's type always has. */
const edited = (eventType: 'editMessage' | 'undeleteMessage') =>
  places.map(
    (place) =>
      ({
        ...clientFrameOf(place),
        type: 'messageUpdate',
        textFormat: 'plain',
        text: 'actions open',
        attachments: [html('<p>actions open</p>')],
        channelData: { ...frameOf(place).channelData, eventType },
      }) satisfies Activity<IMessageUpdateActivity> & Pick<Activity<IMessageActivity>, 'textFormat' | 'attachments'>,
  );
const deleted = places.map(
  (place) =>
    ({
      ...clientFrameOf(place),
      type: 'messageDelete',
      channelData: { ...frameOf(place).channelData, eventType: 'softDeleteMessage' },
    }) satisfies Activity<IMessageDeleteActivity>,
);
const reacted = (reactions: Pick<Activity<IMessageReactionActivity>, 'reactionsAdded' | 'reactionsRemoved'>) =>
  places.map(
    (place) =>
      ({
        ...frameOf(place),
        type: 'messageReaction',
        ...reactions,
        replyToId: messageId,
        legacy: { replyToId: '1:19uJ8TZA1cZcms7' },
      }) satisfies Activity<IMessageReactionActivity>,
  );
const like = [{ type: 'like' }];

export const messages: readonly Sample[] = [
  ...samplesOf('message personal', pages.messages, personal, 'attachments', 'localTimezone', 'localTimestamp'),
  ...samplesOf('message personal', pages.messages, submitted),
  ...samplesOf('message personal', pages.captures, onMessage(submitted)),
  ...samplesOf('message personal', pages.messages, { ...personal, replyToId: rootId }),
  // Another tenant's member, in a conversation of their own.
  ...samplesOf('message personal', pages.shared, {
    ...personal,
    conversation: { ...conversations.personal, tenantId: otherTenant },
    channelData: { tenant: { id: otherTenant } },
  }),
  // The page's example has no tenant in the conversation.
  ...samplesOf('message personal', pages.messages, {
    ...personal,
    conversation: (({ tenantId: _, ...rest }) => rest)(conversations.personal),
  }),
  // A client that does not tell its zone.
  ...samplesOf('message personal', pages.actions, {
    ...personal,
    entities: [{ ...personal.entities[0], timezone: undefined }],
  }),
  withRoles('message personal', personal),
  ...samplesOf('message groupChat', pages.channels, inChat, 'attachments', 'localTimezone', 'localTimestamp'),
  ...samplesOf('message groupChat', pages.channels, { ...submitted, ...frameOf('groupChat') }),
  ...samplesOf('message groupChat', pages.captures, { ...submitted, ...onMessage(frameOf('groupChat')) }),
  ...samplesOf('message groupChat', pages.channels, { ...inChat, entities: [mentionOf(bot), bare] }),
  ...samplesOf('message groupChat', pages.channels, {
    ...inChat,
    conversation: { ...conversations.groupChat, name: 'Chairs' },
  }),
  withRoles('message groupChat', inChat),
  ...samplesOf('message channel', pages.channels, mentioning, 'attachments', 'localTimezone', 'localTimestamp'),
  ...samplesOf('message channel', pages.channels, { ...submitted, ...frameOf('channel') }),
  ...samplesOf('message channel', pages.captures, { ...submitted, ...onMessage(frameOf('channel')) }),
  ...samplesOf('message channel', pages.channels, { ...mentioning, entities: [mentionOf(bot), bare] }),
  // The page's own example: a conversation without name and tenant.
  ...samplesOf('message channel', pages.channels, {
    ...mentioning,
    conversation: { isGroup: true, conversationType: 'channel', id: conversations.channel.id },
    channelData: (({ teamsChannelId: _, teamsTeamId: __, ...rest }) => rest)(frameOf('channel').channelData),
  }),
  // In a channel shared with another tenant.
  ...samplesOf('message channel', pages.shared, {
    ...mentioning,
    from: { ...bikram, tenantId: otherTenant },
    channelData: {
      ...frameOf('channel').channelData,
      channel: { ...frameOf('channel').channelData.channel, type: 'shared' },
    },
  }),
  withRoles('message channel', mentioning),
  ...(['editMessage', 'undeleteMessage'] as const).flatMap((eventType) =>
    edited(eventType).flatMap((one) =>
      samplesOf(
        `messageUpdate ${eventType}`,
        pages.messages,
        one,
        'text',
        'textFormat',
        'attachments',
        'localTimezone',
      ),
    ),
  ),
  ...deleted.flatMap((one) => samplesOf('messageDelete', pages.messages, one, 'localTimezone')),
  ...reacted({ reactionsAdded: like }).flatMap((one) =>
    samplesOf('messageReaction added', pages.events, one, 'legacy'),
  ),
  ...reacted({ reactionsRemoved: like }).flatMap((one) =>
    samplesOf('messageReaction removed', pages.events, one, 'legacy'),
  ),
];
