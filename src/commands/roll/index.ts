import type { Command } from '../../bot/command.ts';
import { exportFile } from './export.ts';
import { importRoll } from './import.ts';

export const rollCommands: readonly Command[] = [importRoll, exportFile];
