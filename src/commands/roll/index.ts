import type { Command } from '../../bot/command.ts';
import { audit } from './audit.ts';
import { exportFile } from './export.ts';
import { importRoll } from './import.ts';

export const rollCommands: readonly Command[] = [importRoll, exportFile, audit];
