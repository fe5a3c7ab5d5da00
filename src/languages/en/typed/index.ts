import type { Typed } from '../../typed.ts';
import { actions } from './actions.ts';
import { days } from './days.ts';
import { groups } from './groups.ts';
import { people } from './people.ts';
import { reminders } from './reminders.ts';
import { times } from './times.ts';

/** What people type in English. */
export const typed: Typed = { actions, days, groups, people, reminders, times };
