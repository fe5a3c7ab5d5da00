import type { Command } from '../bot/command.ts';
import { actionCommands } from './actions/index.ts';
import { agendaCommands } from './agenda/index.ts';
import { calendarCommands } from './calendar/index.ts';
import { groupCommands } from './groups/index.ts';
import { helpOver } from './help.ts';
import { homeOver } from './home.ts';
import { meetingCommands } from './meetings/index.ts';
import { memberCommands } from './members/index.ts';
import { minutesCommands } from './minutes/index.ts';
import { plainWordsOver } from './plain-words.ts';
import { privacyCommands } from './privacy/index.ts';
import { reminderCommands } from './reminders/index.ts';
import { reportCommands } from './reports/index.ts';
import { requestCommands } from './requests/index.ts';
import { join } from './requests/join.ts';
import { rollCommands } from './roll/index.ts';
import { sessionCommands } from './sessions/index.ts';
import { statusCommands } from './status/index.ts';

const tasks: readonly Command[] = [
  join,
  ...requestCommands,
  ...meetingCommands,
  ...agendaCommands,
  ...minutesCommands,
  ...calendarCommands,
  ...reminderCommands,
  ...actionCommands,
  ...statusCommands,
  ...reportCommands,
  ...sessionCommands,
  ...groupCommands,
  ...memberCommands,
  ...rollCommands,
  ...privacyCommands,
];

const all: readonly Command[] = [...tasks, homeOver(tasks)];

/** Every command, most useful first: the order of help. */
export const commands: readonly Command[] = [...all, helpOver(all)];

export const plainWords = plainWordsOver(commands);
