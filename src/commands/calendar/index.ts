import type { Command } from '../../command.ts';
import { renewCalendar } from './renew.ts';
import { calendar } from './show.ts';

export const calendarCommands: readonly Command[] = [calendar, renewCalendar];
