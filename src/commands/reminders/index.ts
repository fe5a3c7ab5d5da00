import type { Command } from '../../bot/command.ts';
import { health } from '../health.ts';
import { remindGroup } from './group.ts';
import { ledger } from './ledger.ts';
import { rehearse } from './rehearse.ts';
import { remind, remindMe } from './remind.ts';
import { ledgerRetry } from './retry.ts';
import { toldOfEvents } from './told.ts';

export const reminderCommands: readonly Command[] = [
  remind,
  remindMe,
  remindGroup,
  rehearse,
  ledger,
  ledgerRetry,
  toldOfEvents,
  health,
];
