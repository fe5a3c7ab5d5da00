import type { Generated, GeneratedAlways, Transaction } from 'kysely';
import type { Answer } from '../../src/domain/meeting.ts';
import type { Account, Platform } from '../../src/domain/person.ts';
import type { ActionChangeRow, ActionItemRow, StatusUpdateRow } from './rows/actions.ts';
import type { DeliveryRow, LetterRow } from './rows/letters.ts';
import type {
  AgendaLineRow,
  AttendeeRow,
  FeedRow,
  FileRow,
  MeetingChangeRow,
  MeetingRow,
  MinutesRow,
  ReminderRow,
  SeriesRow,
} from './rows/meetings.ts';
import type {
  ChannelRow,
  GroupRow,
  JoinRequestRow,
  MembershipRow,
  OfficeRow,
  PersonRow,
  ProfileRow,
  TeamsConversationRow,
} from './rows/people.ts';
import type { SessionRow } from './rows/sessions.ts';

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
  files: FileRow;
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
  sessions: SessionRow;
  name_changes: { person_id: string; at: number; before: string; after: string };
  record: {
    number: GeneratedAlways<number>;
    at: number;
    person_id: string | null;
    what: string;
    subject: string;
    other: string | null;
  };
  letters: LetterRow & {
    number: GeneratedAlways<number>;
    put_at: number;
    addressed_at: number | null;
    stale: Generated<number>;
    withdrawn_at: number | null;
    waits_until: number | null;
  };
  letter_subjects: { subject: string; letter_key: string };
  deliveries: DeliveryRow & { number: GeneratedAlways<number> };
  leases: { platform: string; workspace: string; worker: string; until_at: number };
  holds: { platform: Platform; workspace: string; until_at: number };
  stale_cards: { delivery_id: string; times: number; attempts: number; next_try_at: number };
  calls: { key: string; reply: string; refused: number; at: number };
  uploads: { key: string; cells: string; until_at: number };
  stowed: { key: string; carried: string; at: number };
};

/** What a table is read and written through: a transaction, never the database itself. */
export type Db = Transaction<Schema>;
