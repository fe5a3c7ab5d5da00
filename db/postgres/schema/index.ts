import { actions } from './actions.ts';
import { letters } from './letters.ts';
import { meetings } from './meetings.ts';
import { network } from './network.ts';

/** The schema as the first 16 migrations leave it on SQLite. A new PostgreSQL begins here, then runs the later ones. */
export const baseline = { version: 16, sql: [network, meetings, actions, letters].join('\n') };
