import type { Command } from '../../bot/command.ts';
import { sessions } from './list.ts';
import { settleSession } from './settle.ts';

export const sessionCommands: readonly Command[] = [sessions, settleSession];
