import type { Command } from '../../command.ts';

export const actionCommands: readonly Command[] = [];
