import type { Command } from '../../bot/command.ts';
import { renewCalendar } from './renew.ts';
import { calendar } from './show.ts';

export const calendarCommands: readonly Command[] = [calendar, renewCalendar];
