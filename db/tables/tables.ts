import type { Tables } from '../../src/ports/tables.ts';
import { actionItems } from './action-items.ts';
import { agenda } from './agenda.ts';
import { calls } from './calls.ts';
import { channels } from './channels.ts';
import { connectionOf } from './connection.ts';
import { digests } from './digests.ts';
import { feeds } from './feeds.ts';
import { groups } from './groups.ts';
import { health } from './health.ts';
import { installations } from './installations.ts';
import { joinRequests } from './join-requests.ts';
import { linkCodes } from './link-codes.ts';
import { meetingChanges } from './meeting-changes.ts';
import { meetings } from './meetings.ts';
import { memberships } from './memberships.ts';
import { minutes } from './minutes.ts';
import { nights } from './nights.ts';
import { offices } from './offices.ts';
import { outbox } from './outbox.ts';
import { people } from './people.ts';
import { profiles } from './profiles.ts';
import { record } from './record.ts';
import { reminders } from './reminders.ts';
import type { Db } from './schema.ts';
import { settings } from './settings.ts';
import { statusUpdates } from './status-updates.ts';
import { stowed } from './stowed.ts';
import { tallies } from './tallies.ts';
import { teamsAnswers } from './teams-answers.ts';
import { teamsConversations } from './teams-conversations.ts';
import { teamsMembers } from './teams-members.ts';

/** The store's tables in one transaction, each made when it is first asked for: a call needs but a few of them. */
export function tablesOf(db: Db): Tables {
  const made: Partial<Tables> = {};
  return {
    wrote: () => connectionOf(db).wrote,
    get people() {
      made.people ??= people(db);
      return made.people;
    },
    get profiles() {
      made.profiles ??= profiles(db);
      return made.profiles;
    },
    get linkCodes() {
      made.linkCodes ??= linkCodes(db);
      return made.linkCodes;
    },
    get installations() {
      made.installations ??= installations(db);
      return made.installations;
    },
    get offices() {
      made.offices ??= offices(db);
      return made.offices;
    },
    get groups() {
      made.groups ??= groups(db);
      return made.groups;
    },
    get memberships() {
      made.memberships ??= memberships(db);
      return made.memberships;
    },
    get joinRequests() {
      made.joinRequests ??= joinRequests(db);
      return made.joinRequests;
    },
    get channels() {
      made.channels ??= channels(db);
      return made.channels;
    },
    get meetings() {
      made.meetings ??= meetings(db);
      return made.meetings;
    },
    get feeds() {
      made.feeds ??= feeds(db);
      return made.feeds;
    },
    get meetingChanges() {
      made.meetingChanges ??= meetingChanges(db);
      return made.meetingChanges;
    },
    get reminders() {
      made.reminders ??= reminders(db);
      return made.reminders;
    },
    get digests() {
      made.digests ??= digests(db);
      return made.digests;
    },
    health: () => health(db),
    tallies: (now) => tallies(db, now),
    get actionItems() {
      made.actionItems ??= actionItems(db);
      return made.actionItems;
    },
    get agenda() {
      made.agenda ??= agenda(db);
      return made.agenda;
    },
    get minutes() {
      made.minutes ??= minutes(db);
      return made.minutes;
    },
    get nights() {
      made.nights ??= nights(db);
      return made.nights;
    },
    get statusUpdates() {
      made.statusUpdates ??= statusUpdates(db);
      return made.statusUpdates;
    },
    get record() {
      made.record ??= record(db);
      return made.record;
    },
    get outbox() {
      made.outbox ??= outbox(db);
      return made.outbox;
    },
    get calls() {
      made.calls ??= calls(db);
      return made.calls;
    },
    get stowed() {
      made.stowed ??= stowed(db);
      return made.stowed;
    },
    get teamsConversations() {
      made.teamsConversations ??= teamsConversations(db);
      return made.teamsConversations;
    },
    get teamsAnswers() {
      made.teamsAnswers ??= teamsAnswers(db);
      return made.teamsAnswers;
    },
    get teamsMembers() {
      made.teamsMembers ??= teamsMembers(db);
      return made.teamsMembers;
    },
    get settings() {
      made.settings ??= settings(db);
      return made.settings;
    },
  };
}
