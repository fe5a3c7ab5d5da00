import { first } from './0001-first.ts';
import { queues } from './0002-queues.ts';
import { changes } from './0003-changes.ts';
import { feeds } from './0004-feeds.ts';
import { agenda } from './0005-agenda.ts';
import { reminders } from './0006-reminders.ts';
import { byDay } from './0007-by-day.ts';
import { slack } from './0008-slack.ts';
import { vouched } from './0009-vouched.ts';
import { teams } from './0010-teams.ts';
import { source } from './0011-source.ts';
import { teamsPeople } from './0012-teams-people.ts';
import { stowed } from './0013-stowed.ts';
import { secondThoughts } from './0014-second-thoughts.ts';
import { noRole } from './0015-no-role.ts';
import { viewAbout } from './0016-view-about.ts';
import { claimedEmails } from './0017-claimed-emails.ts';
import { nameChanges } from './0018-name-changes.ts';
import { waits } from './0019-waits.ts';
import { linkCodes } from './0020-link-codes.ts';
import { leases } from './0021-leases.ts';
import { files } from './0022-files.ts';
import { sessions } from './0023-sessions.ts';
import { shownMembers } from './0024-shown-members.ts';
import { uploads } from './0025-uploads.ts';
import { lettersTo } from './0026-letters-to.ts';
import { recordOfBot } from './0027-record.ts';
import type { Migration } from './migration.ts';

/** In order, forward only: a migration that has shipped is never edited. The schema's version is how many have run. */
export const migrations: readonly Migration[] = [
  first,
  queues,
  changes,
  feeds,
  agenda,
  reminders,
  byDay,
  slack,
  vouched,
  teams,
  source,
  teamsPeople,
  stowed,
  secondThoughts,
  noRole,
  viewAbout,
  claimedEmails,
  nameChanges,
  waits,
  linkCodes,
  leases,
  files,
  sessions,
  shownMembers,
  uploads,
  lettersTo,
  recordOfBot,
];
