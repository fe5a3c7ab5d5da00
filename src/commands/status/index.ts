import type { Command } from '../../bot/command.ts';
import { postStatus } from './post.ts';
import { status, statusHistory } from './show.ts';

export const statusCommands: readonly Command[] = [status, postStatus, statusHistory];
