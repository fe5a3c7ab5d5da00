import type { Command } from '../../bot/command.ts';
import { exportFile } from './export.ts';

export const rollCommands: readonly Command[] = [exportFile];
