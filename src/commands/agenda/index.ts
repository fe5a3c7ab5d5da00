import type { Command } from '../../bot/command.ts';
import { addLine } from './add.ts';
import { moveLine } from './move.ts';
import { removeLine } from './remove.ts';
import { agenda } from './show.ts';

export const agendaCommands: readonly Command[] = [agenda, addLine, moveLine, removeLine];
