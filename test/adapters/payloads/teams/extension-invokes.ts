import type {
  AppBasedLinkQuery,
  IMessageExtensionAnonQueryLinkInvokeActivity,
  IMessageExtensionCardButtonClickedInvokeActivity,
  IMessageExtensionFetchTaskInvokeActivity,
  IMessageExtensionQueryInvokeActivity,
  IMessageExtensionQueryLinkInvokeActivity,
  IMessageExtensionQuerySettingUrlInvokeActivity,
  IMessageExtensionSelectItemInvokeActivity,
  IMessageExtensionSettingInvokeActivity,
  IMessageExtensionSubmitActionInvokeActivity,
  Message,
  MessagingExtensionAction,
  MessagingExtensionQuery,
} from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { clientFrameOf, samplesOf } from './activity.ts';
import { ana, bikram, channel, messageId, pages, places } from './ids.ts';

const sourced = (place: (typeof places)[number], name: string) => ({
  ...clientFrameOf(place),
  channelData: { ...clientFrameOf(place).channelData, source: { name } },
});
const userOf = ({ aadObjectId, name }: typeof ana) => ({
  device: null,
  conversation: null,
  user: { userIdentityType: 'aadUser' as const, id: aadObjectId, displayName: name },
  application: null,
});
/** The message an action was called on; the SDK's type knows nothing of null, and names a reaction's type otherwise. */
type Called = Omit<
  Message,
  'replyToId' | 'lastModifiedDateTime' | 'subject' | 'summary' | 'from' | 'mentions' | 'reactions'
> & {
  [Key in 'replyToId' | 'lastModifiedDateTime' | 'subject' | 'summary']?: string | null;
} & { from: object; mentions?: object[]; reactions?: object[] };
const messagePayload = {
  linkToMessage: `https://teams.microsoft.com/l/message/${channel.id}/${messageId}`,
  id: messageId,
  replyToId: null,
  createdDateTime: '2026-04-16T15:00:00.123Z',
  lastModifiedDateTime: null,
  deleted: false,
  summary: null,
  importance: 'normal',
  locale: 'en-us',
  body: {
    contentType: 'html',
    content: '<p>Send the list of &quot;open&quot; items to <at id="0">Bikram Thapa</at></p>',
  },
  from: userOf(ana),
  reactions: [{ reactionType: 'like', createdDateTime: '2026-04-16T15:05:00.806Z', user: userOf(bikram) }],
  mentions: [{ id: 0, mentionText: bikram.name, mentioned: userOf(bikram) }],
  attachments: [],
} satisfies Called;
/** Reactions and mentions are there only where the message has some. */
const plainly = (({ reactions: _, mentions: __, attachments: ___, ...rest }) => ({
  ...rest,
  subject: 'Agenda',
  replyToId: messageId,
  lastModifiedDateTime: '2026-04-16T15:05:00.806Z',
  summary: 'a',
}))(messagePayload);

/** The SDK's type always has an action of a preview, which only an answer to a preview has. */
type Action = Omit<MessagingExtensionAction, 'botMessagePreviewAction' | 'messagePayload'> & {
  requestId?: string;
  messagePayload?: object;
};
const opened = {
  commandId: 'actionsAdd',
  commandContext: 'compose',
  requestId: '7f7d22ef',
  context: { theme: 'default' },
} satisfies Action;
const filled = { ...opened, data: { wild: {} } } satisfies Action;
type Invoke = { name: string; value: object };
const all = (kind: string, page: string, source: string, { name, value }: Invoke): Sample[] =>
  places.flatMap((place) =>
    samplesOf(
      kind,
      page,
      { ...sourced(place, source), type: 'invoke', name, value },
      'localTimezone',
      'localTimestamp',
      'entities',
    ),
  );
const inMessage = (kind: string, page: string, { name, value }: Invoke): Sample[] =>
  [messagePayload, plainly].flatMap((message) =>
    all(kind, page, 'message', { name, value: { ...value, commandContext: 'message', messagePayload: message } }),
  );

const fetchTask = 'composeExtension/fetchTask' satisfies IMessageExtensionFetchTaskInvokeActivity['name'];
const submitAction = 'composeExtension/submitAction' satisfies IMessageExtensionSubmitActionInvokeActivity['name'];
const query = {
  commandId: 'meetings',
  parameters: [{ name: 'words', value: 'cio' }],
  queryOptions: { skip: 0, count: 25 },
} satisfies MessagingExtensionQuery;
const link = { url: 'https://wild.example/meetings/1' } satisfies AppBasedLinkQuery;
const queryName = 'composeExtension/query' satisfies IMessageExtensionQueryInvokeActivity['name'];

export const extensionInvokes: readonly Sample[] = [
  ...all('composeExtension/fetchTask compose', pages.actions, 'compose', { name: fetchTask, value: opened }),
  ...all('composeExtension/fetchTask commandbox', pages.actions, 'compose', {
    name: fetchTask,
    value: (({ requestId: _, ...rest }) => ({ ...rest, commandContext: 'commandbox' }) satisfies Action)(opened),
  }),
  ...all('composeExtension/fetchTask compose', pages.actions, 'compose', {
    name: fetchTask,
    value: (({ requestId: _, ...rest }) => rest)(opened),
  }),
  ...inMessage('composeExtension/fetchTask message', pages.actions, { name: fetchTask, value: opened }),
  ...all('composeExtension/submitAction compose', pages.submits, 'compose', { name: submitAction, value: filled }),
  ...all('composeExtension/submitAction commandbox', pages.submits, 'compose', {
    name: submitAction,
    value: { ...filled, commandContext: 'commandbox' } satisfies Action,
  }),
  ...all('composeExtension/submitAction compose', pages.submits, 'compose', {
    name: submitAction,
    value: (({ requestId: _, ...rest }) => rest)(filled),
  }),
  ...inMessage('composeExtension/submitAction message', pages.submits, { name: submitAction, value: filled }),
  // After a look at what the bot would post.
  ...all('composeExtension/submitAction compose', pages.submits, 'compose', {
    name: submitAction,
    value: { ...filled, botMessagePreviewAction: 'send', botActivityPreview: [] } satisfies MessagingExtensionAction &
      Action,
  }),
  ...all('composeExtension/query', pages.search, 'compose', { name: queryName, value: query }),
  ...all('composeExtension/query', pages.search, 'compose', { name: queryName, value: { ...query, state: '12345' } }),
  ...all('composeExtension/selectItem', pages.search, 'compose', {
    name: 'composeExtension/selectItem' satisfies IMessageExtensionSelectItemInvokeActivity['name'],
    value: { id: 'meeting_1' },
  }),
  ...all('composeExtension/queryLink', pages.links, 'compose', {
    name: 'composeExtension/queryLink' satisfies IMessageExtensionQueryLinkInvokeActivity['name'],
    value: link,
  }),
  ...all('composeExtension/anonymousQueryLink', pages.links, 'compose', {
    name: 'composeExtension/anonymousQueryLink' satisfies IMessageExtensionAnonQueryLinkInvokeActivity['name'],
    value: link,
  }),
  ...all('composeExtension/querySettingUrl', pages.search, 'compose', {
    name: 'composeExtension/querySettingUrl' satisfies IMessageExtensionQuerySettingUrlInvokeActivity['name'],
    value: { commandId: 'meetings' },
  }),
  ...all('composeExtension/setting', pages.search, 'compose', {
    name: 'composeExtension/setting' satisfies IMessageExtensionSettingInvokeActivity['name'],
    value: { state: 'chosen' },
  }),
  ...all('composeExtension/onCardButtonClicked', pages.search, 'compose', {
    name: 'composeExtension/onCardButtonClicked' satisfies IMessageExtensionCardButtonClickedInvokeActivity['name'],
    value: {},
  }),
];
