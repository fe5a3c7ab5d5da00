import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { agenda } from './agenda.ts';
import { calendar } from './calendar.ts';
import { chairs } from './chairs.ts';
import { channels } from './channels.ts';
import { core } from './core.ts';
import { digest } from './digest.ts';
import { document } from './document.ts';
import { files } from './files.ts';
import { groups } from './groups.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { ledger } from './ledger.ts';
import { letters } from './letters.ts';
import { link } from './link.ts';
import { local } from './local.ts';
import { meetingChanges } from './meeting-changes.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import { minutes } from './minutes.ts';
import { profile } from './profile.ts';
import { record } from './record.ts';
import { rehearsal } from './rehearsal.ts';
import { reminders } from './reminders.ts';
import { report } from './report.ts';
import { requests } from './requests.ts';
import { roll } from './roll.ts';
import { seats } from './seats.ts';
import { slack } from './slack.ts';
import { status } from './status.ts';
import { suggestions } from './suggestions.ts';
import { teams } from './teams.ts';
import { told } from './told.ts';
import { waiting } from './waiting.ts';

/** The English catalogue, the one the code is typed against. */
export const en = {
  ...accounts,
  ...actions,
  ...agenda,
  ...calendar,
  ...chairs,
  ...channels,
  ...core,
  ...digest,
  ...document,
  ...files,
  ...groups,
  ...health,
  ...help,
  ...home,
  ...ledger,
  ...letters,
  ...link,
  ...local,
  ...meetingChanges,
  ...meetings,
  ...members,
  ...minutes,
  ...profile,
  ...record,
  ...rehearsal,
  ...reminders,
  ...report,
  ...requests,
  ...roll,
  ...seats,
  ...slack,
  ...status,
  ...suggestions,
  ...teams,
  ...told,
  ...waiting,
} as const;
