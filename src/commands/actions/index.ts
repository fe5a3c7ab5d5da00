import type { Command } from '../../bot/command.ts';
import { addAction } from './add.ts';
import { assignAction } from './assign.ts';
import { dropAction, finishAction, updateAction } from './change.ts';
import { actions } from './list.ts';
import { actionHistory, showAction } from './show.ts';

export const actionCommands: readonly Command[] = [
  actions,
  showAction,
  updateAction,
  finishAction,
  addAction,
  assignAction,
  dropAction,
  actionHistory,
];
