import type {
  ChannelArchiveEvent,
  ChannelCreatedEvent,
  ChannelDeletedEvent,
  ChannelIDChangedEvent,
  ChannelLeftEvent,
  ChannelRenameEvent,
  ChannelSharedEvent,
  ChannelUnarchiveEvent,
  ChannelUnsharedEvent,
  GroupArchiveEvent,
  GroupDeletedEvent,
  GroupLeftEvent,
  GroupRenameEvent,
  GroupUnarchiveEvent,
  MemberJoinedChannelEvent,
  MemberLeftChannelEvent,
} from '@slack/types';
import type { Sample } from '../sample.ts';
import { inEnvelopes, inShared, type Named } from './envelope.ts';
import { ana, bikram, channel, enterprise, office, pages, privateChannel, workspace } from './ids.ts';

const event_ts = '1713279600.000300';
const of = (type: string, ...events: readonly Named[]) => inEnvelopes(type, pages.event(type), ...events);
/** Pages whose example lacks what the SDK's types have. */
type Without<Event, Key extends keyof Event> = Omit<Event, Key>;

const joined = {
  type: 'member_joined_channel',
  user: ana.id,
  channel: channel.id,
  channel_type: 'C',
  team: workspace.id,
  event_ts,
} satisfies MemberJoinedChannelEvent;
const left = { ...joined, type: 'member_left_channel' } satisfies MemberLeftChannelEvent;
const renamed = {
  type: 'channel_rename',
  channel: {
    id: channel.id,
    is_channel: true,
    is_mpim: false,
    name: 'cio',
    name_normalized: 'cio',
    created: 1_710_000_000,
  },
  event_ts,
} satisfies ChannelRenameEvent;
const groupRenamed = {
  ...renamed,
  type: 'group_rename',
  channel: { ...renamed.channel, id: privateChannel.id, is_channel: false },
} satisfies GroupRenameEvent;
type Renamed = { type: string; channel: Pick<ChannelRenameEvent['channel'], 'id' | 'name' | 'created'> };
const shortly = { id: channel.id, name: 'cio', created: 1_710_000_000 };
const archived = { type: 'channel_archive', channel: channel.id, user: ana.id, event_ts } satisfies ChannelArchiveEvent;
const idChanged = {
  type: 'channel_id_changed',
  old_channel_id: privateChannel.id,
  new_channel_id: 'C0CHAIRS02',
  event_ts,
} satisfies ChannelIDChangedEvent;
const created = {
  type: 'channel_created',
  event_ts,
  channel: {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created: 1_710_000_000,
    creator: ana.id,
    is_channel: true,
    is_shared: false,
    is_org_shared: false,
    context_team_id: workspace.id,
    is_archived: false,
    is_frozen: false,
    is_general: false,
    is_group: false,
    is_private: false,
    is_ext_shared: false,
    is_im: false,
    is_mpim: false,
    is_pending_ext_shared: false,
  },
} satisfies ChannelCreatedEvent;

export const channelEvents: readonly Sample[] = [
  ...of(
    'member_joined_channel',
    { ...joined, inviter: bikram.id } satisfies MemberJoinedChannelEvent,
    joined,
    { ...joined, channel_type: 'G', enterprise: enterprise.id } satisfies MemberJoinedChannelEvent,
    // The page's example has no time.
    (({ event_ts: _, ...rest }) => rest satisfies Without<MemberJoinedChannelEvent, 'event_ts'>)(joined),
  ),
  inShared('member_joined_channel', { ...joined, user: bikram.id, team: office.id } satisfies MemberJoinedChannelEvent),
  ...of(
    'member_left_channel',
    left,
    (({ event_ts: _, ...rest }) => rest satisfies Without<MemberLeftChannelEvent, 'event_ts'>)(left),
  ),
  inShared('member_left_channel', { ...left, user: bikram.id, team: office.id } satisfies MemberLeftChannelEvent),
  ...of('channel_created', created),
  ...of('channel_rename', renamed, { type: 'channel_rename', channel: shortly } satisfies Renamed),
  ...of('channel_archive', archived, { ...archived, is_moved: 0 } satisfies ChannelArchiveEvent),
  ...of('channel_unarchive', { ...archived, type: 'channel_unarchive' } satisfies ChannelUnarchiveEvent),
  ...of(
    'channel_deleted',
    { type: 'channel_deleted', channel: channel.id } satisfies ChannelDeletedEvent,
    { type: 'channel_deleted', channel: channel.id, actor_id: ana.id, event_ts } satisfies ChannelDeletedEvent & {
      actor_id: string;
      event_ts: string;
    },
  ),
  ...of(
    'channel_left',
    { type: 'channel_left', channel: channel.id, actor_id: ana.id, event_ts } satisfies ChannelLeftEvent,
    {
      type: 'channel_left',
      channel: channel.id,
    } satisfies Without<ChannelLeftEvent, 'actor_id' | 'event_ts'>,
  ),
  ...of('channel_id_changed', idChanged),
  ...of('channel_shared', {
    type: 'channel_shared',
    connected_team_id: office.id,
    channel: channel.id,
    event_ts,
  } satisfies ChannelSharedEvent),
  ...of('channel_unshared', {
    type: 'channel_unshared',
    previously_connected_team_id: office.id,
    channel: channel.id,
    is_ext_shared: false,
    event_ts,
  } satisfies ChannelUnsharedEvent),
  ...of('group_rename', groupRenamed, { type: 'group_rename', channel: shortly } satisfies Renamed),
  ...of(
    'group_archive',
    { ...archived, type: 'group_archive', is_moved: 0 } satisfies GroupArchiveEvent,
    {
      ...archived,
      type: 'group_archive',
    } satisfies Without<GroupArchiveEvent, 'is_moved'>,
  ),
  ...of(
    'group_unarchive',
    { type: 'group_unarchive', channel: privateChannel.id, actor_id: ana.id, event_ts } satisfies GroupUnarchiveEvent,
    { type: 'group_unarchive', channel: privateChannel.id, user: ana.id, event_ts } satisfies Without<
      GroupUnarchiveEvent,
      'actor_id'
    > & {
      user: string;
    },
  ),
  ...of(
    'group_deleted',
    {
      type: 'group_deleted',
      channel: privateChannel.id,
      date_deleted: 1_713_279_600,
      actor_id: ana.id,
      event_ts,
    } satisfies GroupDeletedEvent,
    { type: 'group_deleted', channel: privateChannel.id } satisfies Without<
      GroupDeletedEvent,
      'date_deleted' | 'actor_id' | 'event_ts'
    >,
  ),
  ...of(
    'group_left',
    { type: 'group_left', channel: privateChannel.id, actor_id: ana.id, event_ts } satisfies GroupLeftEvent,
    { type: 'group_left', channel: privateChannel.id } satisfies Without<GroupLeftEvent, 'actor_id' | 'event_ts'>,
  ),
];
