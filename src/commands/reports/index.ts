import type { Command } from '../../bot/command.ts';
import { report } from './show.ts';

export const reportCommands: readonly Command[] = [report];
