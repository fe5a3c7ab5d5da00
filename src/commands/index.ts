import type { Command } from '../command.ts';
import { actionCommands } from './actions/index.ts';
import { join } from './join.ts';
import { meetingCommands } from './meetings/index.ts';
import { requestCommands } from './requests/index.ts';

/** Every command, most useful first within each permission level: help's order. */
export const commands: readonly Command[] = [join, ...meetingCommands, ...actionCommands, ...requestCommands];
