import type { Command } from '../../bot/command.ts';
import { reportFiles } from './files.ts';
import { report } from './show.ts';

export const reportCommands: readonly Command[] = [report, reportFiles];
