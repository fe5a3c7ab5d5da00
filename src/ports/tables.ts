import type { ActionItems } from './tables/action-items.ts';
import type { Agenda } from './tables/agenda.ts';
import type { Calls } from './tables/calls.ts';
import type { Channels } from './tables/channels.ts';
import type { Digests } from './tables/digests.ts';
import type { Feeds } from './tables/feeds.ts';
import type { Files } from './tables/files.ts';
import type { Groups } from './tables/groups.ts';
import type { Health } from './tables/health.ts';
import type { Installations } from './tables/installations.ts';
import type { JoinRequests } from './tables/join-requests.ts';
import type { LinkCodes } from './tables/link-codes.ts';
import type { MeetingChanges } from './tables/meeting-changes.ts';
import type { Meetings } from './tables/meetings.ts';
import type { Memberships } from './tables/memberships.ts';
import type { MinutesTable } from './tables/minutes.ts';
import type { Nights } from './tables/nights.ts';
import type { Offices } from './tables/offices.ts';
import type { Outbox } from './tables/outbox.ts';
import type { People } from './tables/people.ts';
import type { Profiles } from './tables/profiles.ts';
import type { RecordTable } from './tables/record.ts';
import type { Reminders } from './tables/reminders.ts';
import type { Settings } from './tables/settings.ts';
import type { StatusUpdates } from './tables/status-updates.ts';
import type { Stowed } from './tables/stowed.ts';
import type { Tallies } from './tables/tallies.ts';
import type { TeamsAnswers } from './tables/teams-answers.ts';
import type { TeamsConversations } from './tables/teams-conversations.ts';
import type { TeamsMembers } from './tables/teams-members.ts';

/** The store inside one transaction: a table a noun. Lists come in the order they are shown in. */
export type Tables = {
  /** Whether this transaction has inserted, updated or deleted anything so far. */
  wrote(): boolean;
  people: People;
  profiles: Profiles;
  linkCodes: LinkCodes;
  installations: Installations;
  offices: Offices;
  groups: Groups;
  memberships: Memberships;
  joinRequests: JoinRequests;
  channels: Channels;
  meetings: Meetings;
  feeds: Feeds;
  files: Files;
  meetingChanges: MeetingChanges;
  reminders: Reminders;
  digests: Digests;
  /** How well the bot does what nobody calls it for. */
  health(): Promise<Health>;
  actionItems: ActionItems;
  /** How much there is of what the bot does by itself, for its metrics. */
  tallies(now: Temporal.Instant): Promise<Tallies>;
  agenda: Agenda;
  minutes: MinutesTable;
  nights: Nights;
  statusUpdates: StatusUpdates;
  record: RecordTable;
  outbox: Outbox;
  calls: Calls;
  stowed: Stowed;
  teamsConversations: TeamsConversations;
  teamsAnswers: TeamsAnswers;
  teamsMembers: TeamsMembers;
  settings: Settings;
};
