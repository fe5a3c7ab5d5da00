import type { Catalogue } from '../catalogue.ts';
import { actions } from './actions.ts';
import { agenda } from './agenda.ts';
import { calendar } from './calendar.ts';
import { core } from './core.ts';
import { groups } from './groups.ts';
import { home } from './home.ts';
import { join } from './join.ts';
import { letters } from './letters.ts';
import { link } from './link.ts';
import { local } from './local.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import { reminders } from './reminders.ts';
import { slack } from './slack.ts';
import { status } from './status.ts';
import { teams } from './teams.ts';
import { typeset } from './typography.ts';

export const fr: Catalogue = typeset({
  ...core,
  ...join,
  ...groups,
  ...home,
  ...members,
  ...meetings,
  ...actions,
  ...agenda,
  ...reminders,
  ...status,
  ...letters,
  ...calendar,
  ...link,
  ...local,
  ...slack,
  ...teams,
});
