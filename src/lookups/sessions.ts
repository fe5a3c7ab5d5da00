import type { Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import { sessionOf } from '../domain/action-filter.ts';
import { type Session, sessionCode } from '../domain/session.ts';
import { none, one } from './found.ts';

/** Sessions by code, such as `WILD/2`. */
export const sessionNamed: Named<Session> = {
  none: 'problem.session',
  option: (session) => ({ value: sessionCode(session), label: sessionCode(session) }),
  find: async (said, at) => {
    const all = await at.store.sessions.all();
    const found = all.find((session) => sessionCode(session) === sessionOf(said));
    return found ? one(found) : none(all.slice(-3));
  },
  options: async ({ store }: Asking) => (await store.sessions.all()).toReversed().map(sessionNamed.option),
};
