import type { Command } from '../../bot/command.ts';
import { minutesKeeper } from './keeper.ts';
import { postMinutes } from './post.ts';
import { showMinutes } from './show.ts';
import { writeMinutes } from './write.ts';

export const minutesCommands: readonly Command[] = [showMinutes, writeMinutes, postMinutes, minutesKeeper];
