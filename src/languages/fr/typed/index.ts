import type { Typed } from '../../typed.ts';
import { actions } from './actions.ts';
import { days } from './days.ts';
import { groups } from './groups.ts';
import { languages, links, meetings } from './meetings.ts';
import { people, polite } from './people.ts';
import { reminders } from './reminders.ts';
import { roll } from './roll.ts';
import { times } from './times.ts';

/** What people type in French. */
export const typed: Typed = {
  actions,
  days,
  groups,
  languages,
  links,
  meetings,
  people,
  polite,
  reminders,
  roll,
  times,
};
