import type { Generated, GeneratedAlways, Transaction } from 'kysely';
import type { ActionState } from '../../src/domain/action-item.ts';
import type { Lead } from '../../src/domain/due.ts';
import type { FeedOwner } from '../../src/domain/feed.ts';
import type { Channel, GroupState } from '../../src/domain/group.ts';
import type { JoinRequestState } from '../../src/domain/join-request.ts';
import type { Answer, Meeting } from '../../src/domain/meeting.ts';
import type { Role } from '../../src/domain/membership.ts';
import type { Office } from '../../src/domain/office.ts';
import type { Account, Platform } from '../../src/domain/person.ts';
import type { Reminder, SkipReason } from '../../src/domain/reminder.ts';
import type { DeliveryState, Destination, Recipient } from '../../src/ports/letter.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';

/** The rows as SQL holds them; the migrations' CHECKs are what makes these types true. */
export type Schema = {
  settings: { name: string; value: string };
  offices: OfficeRow;
  people: PersonRow & {
    sort_name: string;
    named_in_settings: Generated<number>;
    merged_into: Generated<string | null>;
  };
  person_words: { word: string; person_id: string };
  accounts: {
    platform: Platform;
    workspace: string;
    id: string;
    person_id: string;
    position: number;
    email: string | null;
  };
  profiles: ProfileRow;
  link_codes: { digest: string; person_id: string; until_at: number } & Account;
  link_failures: { number: GeneratedAlways<number>; person_id: string; at: number };
  installations: { team: string; installation: string; installed_at: number };
  groups: GroupRow & { last_number: Generated<number> };
  memberships: MembershipRow & { rank: number; sort_name: string };
  join_requests: JoinRequestRow;
  channels: ChannelRow;
  series: SeriesRow;
  meetings: MeetingRow;
  feeds: FeedRow;
  teams_conversations: TeamsConversationRow & {
    seen_at: number;
    gone_at: Generated<number | null>;
    welcomed_at: Generated<number | null>;
    home: Generated<string | null>;
  };
  teams_answers: { key: string; at: number };
  teams_members: {
    tenant: string;
    conversation: string;
    id: string;
    person_tenant: string;
    person: string;
  };
  meeting_changes: MeetingChangeRow;
  answers: { meeting_id: string; person_id: string; answer: Answer; answered_at: number };
  reminders: ReminderRow;
  lead_choices: { group_id: string | null; person_id: string | null; leads: string };
  digests: { zone: string; monday: string };
  action_items: ActionItemRow & {
    code_key: string;
    search_text: string;
    is_open: number;
    due_key: string;
  };
  action_changes: ActionChangeRow & { number: GeneratedAlways<number> };
  agenda_lines: AgendaLineRow & { meeting_id: string; position: number };
  minutes: MinutesRow;
  attendees: AttendeeRow & { meeting_id: string; position: number };
  nights: { meeting_id: string; zone: string; minutes: number };
  status_updates: StatusUpdateRow;
  record: { number: GeneratedAlways<number>; at: number; person_id: string; what: string; subject: string };
  letters: LetterRow & {
    number: GeneratedAlways<number>;
    put_at: number;
    addressed_at: number | null;
    stale: Generated<number>;
    withdrawn_at: number | null;
  };
  letter_subjects: { subject: string; letter_key: string };
  deliveries: DeliveryRow & { number: GeneratedAlways<number> };
  holds: { platform: Platform; workspace: string; until_at: number };
  stale_cards: { delivery_id: string; times: number; attempts: number; next_try_at: number };
  calls: { key: string; reply: string; refused: number; at: number };
  stowed: { key: string; carried: string; at: number };
};

/** What a table is read and written through: a transaction, never the database itself. */
export type Db = Transaction<Schema>;

export type TeamsConversationRow = {
  tenant: string;
  id: string;
  kind: TeamsConversation['kind'];
  person: string | null;
  name: string | null;
  service_url: string;
  reference: string;
};
export type OfficeRow = {
  code: string;
  name: string;
  kind: Office['kind'];
  own_name: string | null;
  focal_point_id: string | null;
};
export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  position: string | null;
  office_code: string | null;
  language: string | null;
  locale: string | null;
  zone: string;
  secretariat: number;
  created_at: number;
};
type ProfileRow = {
  platform: Platform;
  workspace: string;
  id: string;
  name: string | null;
  zone: string | null;
  locale: string | null;
  via: string;
};
export type GroupRow = {
  id: string;
  slug: string;
  name: string;
  code: string;
  mandate: string;
  state: GroupState;
  established_on: string | null;
};
export type MembershipRow = {
  id: string;
  group_id: string;
  person_id: string;
  office_code: string;
  role: Role;
  since: string;
  ended_on: string | null;
};
export type JoinRequestRow = {
  id: string;
  group_id: string;
  person_id: string;
  office_code: string;
  organisation: string | null;
  last_name: string;
  first_name: string;
  position: string;
  email: string;
  note: string | null;
  state: JoinRequestState;
  asked_at: number;
  decided_by: string | null;
  decided_at: number | null;
  reason: string | null;
};
export type ChannelRow = {
  platform: Channel['platform'];
  workspace: string;
  id: string;
  name: string;
  group_id: string;
};
export type WallClockRow = { wall_clock: string; utc_offset: string; zone: string };
export type SeriesRow = WallClockRow & {
  id: string;
  group_id: string;
  title: string | null;
  rule: string;
  minutes: number;
  place: string | null;
};
export type MeetingRow = WallClockRow & {
  id: string;
  group_id: string;
  series_id: string | null;
  occurs_on: string | null;
  title: string | null;
  minutes: number;
  place: string | null;
  state: Meeting['state'];
  reason: string | null;
  sequence: number;
  changed_at: number;
  start_at: number;
  end_at: number;
  turns_at: number | null;
};
type MeetingChangeRow = WallClockRow & { meeting_id: string; place: string | null; tell_at: number };
type FeedRow = {
  owner_kind: FeedOwner['kind'];
  owner_id: string;
  secret: string;
  digest: string;
  etag: string | null;
  changed_at: number | null;
};
export type ReminderRow = {
  key: string;
  meeting_id: string;
  about: Reminder['about'];
  lead: Lead;
  person_id: string | null;
  due_at: number;
  state: Reminder['state'];
  reason: SkipReason | null;
  letter_key: string | null;
};
export type OwnerRow = {
  owner_person_id: string | null;
  owner_office_code: string | null;
  owner_group_id: string | null;
};
export type ActionItemRow = OwnerRow & {
  id: string;
  code: string;
  group_id: string | null;
  session: string | null;
  title: string;
  state: ActionState;
  due: string | null;
  source: string | null;
  created_at: number;
};
export type ActionChangeRow = OwnerRow & {
  action_item_id: string;
  at: number;
  person_id: string | null;
  state: ActionState | null;
  due: string | null;
  removed: 'owner' | 'due' | null;
  note: string | null;
};
export type AgendaLineRow = OwnerRow & { id: string; title: string; minutes: number | null };
export type MinutesRow = {
  meeting_id: string;
  keeper_id: string | null;
  decisions: string;
  new_items: string;
  item_codes: string;
  revision: number;
  posted_revision: number | null;
  posted_at: number | null;
  posted_view: string | null;
};
export type AttendeeRow = { person_id: string | null; name: string | null };
export type StatusUpdateRow = {
  id: string;
  group_id: string;
  person_id: string | null;
  at: number;
  progress: string;
  focus_areas: string;
  next_steps: string;
};
export type LetterRow = {
  key: string;
  to_kind: Recipient['kind'];
  to_person_id: string | null;
  to_group_id: string | null;
  view: string;
  until_at: number | null;
  by_day_in: string | null;
};
export type DeliveryRow = {
  id: string;
  letter_key: string;
  platform: Platform;
  workspace: string;
  kind: Destination['kind'];
  destination: string;
  reader_id: string | null;
  state: DeliveryState;
  attempts: number;
  next_try_at: number | null;
  message_id: string | null;
  sent_at: number | null;
  problem: string | null;
  resent: number;
  view: string | null;
  card_problem: string | null;
};
