import type { Command } from '../../bot/command.ts';
import { approve } from './approve.ts';
import { decline } from './decline.ts';
import { requests } from './list.ts';
import { showRequest } from './show.ts';
import { withdraw } from './withdraw.ts';

export const requestCommands: readonly Command[] = [requests, approve, decline, showRequest, withdraw];
