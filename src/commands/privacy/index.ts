import type { Command } from '../../bot/command.ts';
import { forgetMe } from './forget.ts';
import { myData } from './my-data.ts';

export const privacyCommands: readonly Command[] = [myData, forgetMe];
