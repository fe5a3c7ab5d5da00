import type { Tables } from '../../src/ports/tables.ts';
import { actionItems } from './action-items.ts';
import { agenda } from './agenda.ts';
import { calls } from './calls.ts';
import { channels } from './channels.ts';
import { connectionOf } from './connection.ts';
import { digests } from './digests.ts';
import { feeds } from './feeds.ts';
import { files } from './files.ts';
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
import { reportRows } from './report-rows.ts';
import type { Db } from './schema.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { statusUpdates } from './status-updates.ts';
import { stowed } from './stowed.ts';
import { tallies } from './tallies.ts';
import { teamsAnswers } from './teams-answers.ts';
import { teamsConversations } from './teams-conversations.ts';
import { teamsMembers } from './teams-members.ts';
import { uploads } from './uploads.ts';

type Nouns = Omit<Tables, 'wrote' | 'health' | 'tallies'>;

const factories: { [Noun in keyof Nouns]: (db: Db) => Nouns[Noun] } = {
  people,
  profiles,
  linkCodes,
  installations,
  offices,
  groups,
  memberships,
  joinRequests,
  channels,
  meetings,
  feeds,
  files,
  meetingChanges,
  reminders,
  digests,
  actionItems,
  agenda,
  minutes,
  nights,
  statusUpdates,
  sessions,
  reportRows,
  record,
  outbox,
  calls,
  stowed,
  teamsConversations,
  teamsAnswers,
  teamsMembers,
  settings,
  uploads,
};

type Transaction = { db: Db; made: Partial<Record<string, unknown>> };

// On the prototype, so that a transaction pays for the tables it uses and for no others.
const nouns: object = Object.create(
  Object.prototype,
  Object.fromEntries(
    Object.entries(factories).map(([noun, make]) => [
      noun,
      {
        get(this: Transaction) {
          this.made[noun] ??= make(this.db);
          return this.made[noun];
        },
      },
    ]),
  ),
);

/** Returns the store's tables in one transaction. Each is made on first use: a call needs few of them. */
export function tablesOf(db: Db): Tables {
  const transaction: Transaction = { db, made: {} };
  const rest: Omit<Tables, keyof Nouns> = {
    wrote: () => connectionOf(db).wrote,
    health: () => health(db),
    tallies: (now) => tallies(db, now),
  };
  return Object.assign(Object.create(nouns), transaction, rest);
}
