import type { Command } from '../../bot/command.ts';
import { addGroup } from './add.ts';
import { bindChannel } from './bind.ts';
import { confirmChair } from './confirm.ts';
import { confirmFocalPoint } from './focal.ts';
import { leave } from './leave.ts';
import { groups } from './list.ts';
import { group } from './show.ts';

export const groupCommands: readonly Command[] = [
  groups,
  group,
  leave,
  confirmChair,
  confirmFocalPoint,
  addGroup,
  bindChannel,
];
