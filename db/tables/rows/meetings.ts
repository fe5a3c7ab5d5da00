import type { Lead } from '../../../src/domain/due.ts';
import type { FeedOwner } from '../../../src/domain/feed.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { Reminder, SkipReason } from '../../../src/domain/reminder.ts';
import type { OwnerRow } from './actions.ts';

// Rows of meetings and what belongs to them.

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
export type MeetingChangeRow = WallClockRow & { meeting_id: string; place: string | null; tell_at: number };
export type FeedRow = {
  owner_kind: FeedOwner['kind'];
  owner_id: string;
  secret: string;
  digest: string;
  etag: string | null;
  changed_at: number | null;
};
export type FileRow = {
  digest: string;
  person_id: string;
  kind: string;
  made_from: string;
  name: string;
  media_type: string;
  until_at: number;
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
