import type { Typed } from '../../typed.ts';
import { actions } from './actions.ts';
import { days } from './days.ts';
import { people } from './people.ts';
import { reminders } from './reminders.ts';

/** What people type in French. */
export const typed: Typed = { actions, days, people, reminders };
