import { actions } from './en/actions.ts';
import { agenda } from './en/agenda.ts';
import { calendar } from './en/calendar.ts';
import { core } from './en/core.ts';
import { groups } from './en/groups.ts';
import { home } from './en/home.ts';
import { join } from './en/join.ts';
import { letters } from './en/letters.ts';
import { local } from './en/local.ts';
import { meetings } from './en/meetings.ts';
import { members } from './en/members.ts';
import { reminders } from './en/reminders.ts';
import { slack } from './en/slack.ts';
import { status } from './en/status.ts';
import { teams } from './en/teams.ts';

/** The English catalogue, the one the code is typed against. */
export const en = {
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
} as const;
