import type {
  AppMentionEvent,
  BotMessageEvent,
  FileShareMessageEvent,
  GenericMessageEvent,
  MessageChangedEvent,
  MessageDeletedEvent,
} from '@slack/types';
import type { Sample } from '../sample.ts';
import { inEnvelopes, inShared, type Named } from './envelope.ts';
import * as ids from './ids.ts';

const { ana, app, bikram, bot, channel, direct, office, pages, threadTs, ts, workspace } = ids;
const event_ts = ts;
const client_msg_id = '6f0c1a52-6a4e-4a19-b2f1-0c1f3c9f2a10';
const of = (kind: string, page: string, ...events: readonly Named[]) => inEnvelopes(kind, pages.event(page), ...events);

const mention = {
  user: ana.id,
  type: 'app_mention',
  ts,
  client_msg_id,
  text: `<@${bot.user}> actions`,
  team: workspace.id,
  blocks: [],
  channel: channel.id,
  event_ts,
} satisfies AppMentionEvent;
/** What is said by someone of another workspace carries their team and their profile. */
const abroad = {
  team: office.id,
  user_team: office.id,
  source_team: office.id,
  user_profile: {
    avatar_hash: 'g0a1b2c3d4e5',
    image_72: 'https://avatars.slack-edge.com/2026-04-16/bikram_72.png',
    first_name: 'Bikram',
    real_name: 'Bikram Thapa',
    display_name: 'bikram',
    team: office.id,
    name: bikram.name,
    is_restricted: false,
    is_ultra_restricted: false,
  },
};

/** The SDK's type has the subtype there, without a value; Slack leaves it out. */
type Plain = Omit<GenericMessageEvent, 'subtype'>;
const said = {
  user: ana.id,
  type: 'message',
  ts,
  client_msg_id,
  text: 'actions &lt;mine&gt; &amp; open',
  team: workspace.id,
  blocks: [],
  channel: direct.id,
  event_ts,
  channel_type: 'im',
} satisfies Plain;
const inThread = { ...said, thread_ts: threadTs, parent_user_id: bot.user } satisfies Plain;

const file = {
  id: 'F0AGENDA01',
  created: 1_713_279_590,
  timestamp: 1_713_279_590,
  name: 'agenda.pdf',
  title: 'agenda',
  mimetype: 'application/pdf',
  filetype: 'pdf',
  pretty_type: 'PDF',
  user: ana.id,
  user_team: workspace.id,
  editable: false,
  size: 20_480,
  mode: 'hosted',
  is_external: false,
  external_type: '',
  is_public: false,
  public_url_shared: false,
  display_as_bot: false,
  username: '',
  url_private: 'https://files.slack.com/files-pri/T0WIPOWILD-F0AGENDA01/agenda.pdf',
  url_private_download: 'https://files.slack.com/files-pri/T0WIPOWILD-F0AGENDA01/download/agenda.pdf',
  permalink: 'https://wild-wipo.slack.com/files/U0ANA00001/F0AGENDA01/agenda.pdf',
  permalink_public: 'https://slack-files.com/T0WIPOWILD-F0AGENDA01-0123456789',
  has_rich_preview: false,
  file_access: 'visible',
} as const;
/** A file of an event has no lists of where it stands, which the SDK's type asks for. */
type Shared = Omit<FileShareMessageEvent, 'files'> & { files: object[] };
const shared = {
  type: 'message',
  subtype: 'file_share',
  text: 'the agenda',
  files: [file],
  upload: false,
  user: ana.id,
  display_as_bot: false,
  ts,
  channel: direct.id,
  event_ts,
  channel_type: 'im',
} satisfies Shared;
const byBot = {
  type: 'message',
  subtype: 'bot_message',
  text: 'In 14 days: CIO Network',
  ts,
  bot_id: bot.id,
  channel: direct.id,
  event_ts,
  channel_type: 'im',
} satisfies BotMessageEvent;
/** Our own message: an app's messages have no subtype, but a bot's id. */
const byApp = { ...said, user: bot.user, bot_id: bot.id, app_id: app, bot_profile: {} };
const within = (message: typeof said) => (({ channel: _, event_ts: __, channel_type: ___, ...rest }) => rest)(message);
/** The messages inside have no channel of their own. */
type Inside<Event> = Omit<Event, 'message' | 'previous_message'> & { message?: object; previous_message?: object };
const changed = {
  type: 'message',
  subtype: 'message_changed',
  message: { ...within(said), text: 'actions open', edited: { user: ana.id, ts } },
  previous_message: within(said),
  channel: direct.id,
  hidden: true,
  ts,
  event_ts,
  channel_type: 'im',
} satisfies Inside<MessageChangedEvent>;
const deleted = {
  type: 'message',
  subtype: 'message_deleted',
  previous_message: within(said),
  channel: direct.id,
  hidden: true,
  deleted_ts: ts,
  event_ts,
  ts,
  channel_type: 'im',
} satisfies Inside<MessageDeletedEvent>;

export const messageEvents: readonly Sample[] = [
  ...of(
    'app_mention',
    'app_mention',
    mention,
    { ...mention, thread_ts: threadTs, parent_user_id: bikram.id },
    {
      ...mention,
      edited: { user: ana.id, ts },
      files: [],
      upload: false,
      display_as_bot: false,
    },
  ),
  // By another app, or as the page's example shows it.
  ...of('app_mention', 'app_mention', (({ client_msg_id: _, blocks: __, team: ___, ...rest }) => rest)(mention)),
  inShared('app_mention', { ...mention, user: bikram.id, ...abroad } satisfies AppMentionEvent),
  ...of(
    'message.im',
    'message.im',
    said,
    inThread,
    (({ client_msg_id: _, blocks: __, team: ___, ...rest }) => rest)(said),
  ),
  ...of('message.im', 'message.im', { ...said, app_context: { entities: [] } }),
  inShared('message.im', { ...said, user: bikram.id, ...abroad }),
  ...of('message.im of an app', 'message.im', byApp, { ...byApp, thread_ts: threadTs, parent_user_id: ana.id }),
  ...of(
    'message.im bot_message',
    'message.bot_message',
    byBot,
    { ...byBot, username: 'Calendar', icons: { emoji: ':date:' } },
    {
      ...byBot,
      thread_ts: threadTs,
      blocks: [],
    },
  ),
  ...of(
    'message.im file_share',
    'message.file_share',
    shared,
    { ...shared, thread_ts: threadTs, parent_user_id: bot.user },
    {
      ...shared,
      blocks: [],
      client_msg_id,
    },
  ),
  ...of('message.im message_changed', 'message.message_changed', changed),
  ...of('message.im message_deleted', 'message.message_deleted', deleted),
];
