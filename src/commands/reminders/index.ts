import type { Command } from '../../command.ts';
import { remindGroup } from './group.ts';
import { health } from './health.ts';
import { ledger } from './ledger.ts';
import { rehearse } from './rehearse.ts';
import { remind, remindMe } from './remind.ts';

export const reminderCommands: readonly Command[] = [remind, remindMe, remindGroup, rehearse, ledger, health];
