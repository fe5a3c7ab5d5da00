import { actions } from './fr/actions.ts';
import { agenda } from './fr/agenda.ts';
import { calendar } from './fr/calendar.ts';
import { core } from './fr/core.ts';
import { groups } from './fr/groups.ts';
import { home } from './fr/home.ts';
import { join } from './fr/join.ts';
import { letters } from './fr/letters.ts';
import { local } from './fr/local.ts';
import { meetings } from './fr/meetings.ts';
import { members } from './fr/members.ts';
import { reminders } from './fr/reminders.ts';
import { slack } from './fr/slack.ts';
import { status } from './fr/status.ts';
import { teams } from './fr/teams.ts';
import type { Catalogue } from './index.ts';

export const fr: Catalogue = {
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
  ...local,
  ...slack,
  ...teams,
};
