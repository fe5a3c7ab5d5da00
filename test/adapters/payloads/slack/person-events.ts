import type { TeamJoinEvent, UserChangeEvent } from '@slack/types';
import type { Sample } from '../sample.ts';
import { inEnvelopes, inShared } from './envelope.ts';
import { pages } from './ids.ts';
import { member, users } from './user.ts';

const times = { cache_ts: 1_713_279_600, event_ts: '1713279600.000400' };
const all = Object.values(users);

export const personEvents: readonly Sample[] = [
  ...inEnvelopes(
    'user_change',
    pages.event('user_change'),
    { type: 'user_change', user: member, ...times } satisfies UserChangeEvent,
    ...all.map((user) => ({ type: 'user_change', user, ...times })),
  ),
  inShared('user_change', { type: 'user_change', user: users.stranger, ...times }),
  ...inEnvelopes(
    'team_join',
    pages.event('team_join'),
    { type: 'team_join', user: member, ...times } satisfies TeamJoinEvent,
    ...all.map((user) => ({ type: 'team_join', user, ...times })),
  ),
];
