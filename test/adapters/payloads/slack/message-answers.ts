import type {
  ChatGetPermalinkResponse,
  ChatPostEphemeralResponse,
  ChatPostMessageResponse,
  ChatUpdateResponse,
  ConversationsHistoryResponse,
  ConversationsInfoResponse,
  ConversationsMembersResponse,
  ConversationsOpenResponse,
} from '@slack/web-api';
import type { Sample } from '../sample.ts';
import { answer, type Loose } from './answer.ts';
import * as ids from './ids.ts';

const { ana, app, bikram, bot, channel, direct, office, privateChannel, threadTs, ts, workspace } = ids;
const image = 'https://avatars.slack-edge.com/2026-04-16/wild_48.png';
const message = {
  user: bot.user,
  type: 'message',
  ts,
  bot_id: bot.id,
  app_id: app,
  text: 'In 14 days: CIO Network',
  team: workspace.id,
  bot_profile: {
    id: bot.id,
    app_id: app,
    user_id: bot.user,
    name: 'WILD Bot',
    icons: { image_36: image, image_48: image, image_72: image },
    deleted: false,
    updated: 1_710_000_000,
    team_id: workspace.id,
  },
  blocks: [],
};
const metadata = { event_type: 'wild_letter', event_payload: {} };
const posted = { ok: true, channel: channel.id, ts, message } satisfies ChatPostMessageResponse;
const updated = {
  ok: true,
  channel: channel.id,
  ts,
  text: message.text,
  message: { ...message, edited: { user: bot.id, ts } },
} satisfies ChatUpdateResponse;
const shortly = { id: direct.id };
const opened = {
  ok: true,
  no_op: true,
  already_open: true,
  channel: {
    id: direct.id,
    created: 1_710_000_000,
    is_archived: false,
    is_im: true,
    is_org_shared: false,
    context_team_id: workspace.id,
    updated: 1_710_000_000_000,
    user: ana.id,
    last_read: '0000000000.000000',
    latest: null,
    unread_count: 0,
    unread_count_display: 0,
    is_open: true,
    priority: 0,
  },
};
const information = {
  id: channel.id,
  name: channel.name,
  is_channel: true,
  is_group: false,
  is_im: false,
  is_mpim: false,
  is_private: false,
  created: 1_710_000_000,
  is_archived: false,
  is_general: false,
  unlinked: 0,
  name_normalized: channel.name,
  is_shared: false,
  is_frozen: false,
  is_org_shared: false,
  is_pending_ext_shared: false,
  pending_shared: [],
  context_team_id: workspace.id,
  updated: 1_710_000_000_000,
  parent_conversation: null,
  creator: ana.id,
  is_ext_shared: false,
  shared_team_ids: [workspace.id],
  pending_connected_team_ids: [],
  topic: { value: '', creator: '', last_set: 0 },
  purpose: { value: '', creator: '', last_set: 0 },
  properties: { tabs: [] },
  previous_names: [],
};
const history = { ok: true, messages: [message], has_more: false, pin_count: 0 };
export const messageAnswers: readonly Sample[] = [
  answer('chat.postMessage', posted),
  answer('chat.postMessage', {
    ...posted,
    message: { ...message, thread_ts: threadTs, parent_user_id: ana.id, metadata },
  }),
  answer('chat.postMessage', {
    ...posted,
    response_metadata: { warnings: ['missing_charset'] },
    warning: 'missing_charset',
  }),
  // The page's own example.
  {
    ...answer('chat.postMessage', {
      ok: true,
      channel: channel.id,
      ts,
      message: {
        text: message.text,
        username: 'WILD',
        bot_id: bot.id,
        attachments: [],
        type: 'message',
        subtype: 'bot_message',
        ts,
      },
    } satisfies ChatPostMessageResponse),
    form: 'reference',
  },
  answer('chat.update', updated),
  answer('chat.update', { ...updated, message: { ...updated.message, metadata } }),
  {
    ...answer('chat.update', {
      ...updated,
      message: { text: message.text, user: bot.user },
    } satisfies ChatUpdateResponse),
    form: 'reference',
  },
  answer('chat.postEphemeral', { ok: true, message_ts: ts } satisfies ChatPostEphemeralResponse),
  answer('chat.getPermalink', {
    ok: true,
    channel: channel.id,
    permalink: 'https://wild-wipo.slack.com/archives/C0CIONETWK/p1713279600000200',
  } satisfies ChatGetPermalinkResponse & { channel: string }),
  answer('conversations.open', { ok: true, channel: shortly } satisfies ConversationsOpenResponse),
  answer('conversations.open', {
    ok: true,
    no_op: false,
    already_open: false,
    channel: shortly,
  } satisfies ConversationsOpenResponse),
  answer('conversations.open', opened satisfies Loose<ConversationsOpenResponse, 'channel'>),
  answer('conversations.info', {
    ok: true,
    channel: { ...information, is_member: true, locale: 'en-GB', num_members: 26 },
  } satisfies Loose<ConversationsInfoResponse, 'channel'>),
  answer('conversations.info', {
    ok: true,
    channel: {
      ...information,
      id: privateChannel.id,
      is_private: true,
      is_member: false,
      is_ext_shared: true,
      is_shared: true,
      last_read: ts,
      shared_team_ids: [workspace.id, office.id],
      internal_team_ids: [workspace.id],
      connected_team_ids: [office.id],
      conversation_host_id: workspace.id,
      previous_names: ['chairs-only'],
    },
  } satisfies Loose<ConversationsInfoResponse, 'channel'>),
  answer('conversations.info', { ok: true, channel: { ...opened.channel, locale: 'en-GB', num_members: 2 } }),
  answer('conversations.history', {
    ...history,
    response_metadata: { next_cursor: 'bmV4dF90czoxNTEyMDg1ODYxMDAwNTQz' },
  }),
  answer('conversations.history', {
    ...history,
    latest: ts,
    oldest: '0',
    channel_actions_ts: null,
    channel_actions_count: 0,
    messages: [
      { ...message, metadata, thread_ts: threadTs, edited: { user: bot.id, ts }, reactions: [], reply_count: 1 },
      { type: 'message', user: ana.id, text: 'thank you', ts },
      { type: 'message', user: ana.id, text: 'thank you', ts, client_msg_id: 'a', team: workspace.id, blocks: [] },
    ],
  } satisfies Loose<ConversationsHistoryResponse, 'channel_actions_ts'>),
  answer('conversations.members', {
    ok: true,
    members: [ana.id, bikram.id, bot.user],
    response_metadata: { next_cursor: '' },
  } satisfies ConversationsMembersResponse),
];
