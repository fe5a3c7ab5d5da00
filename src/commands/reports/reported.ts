import type { Named } from '../../bot/field.ts';
import { sessionOf } from '../../domain/action-filter.ts';
import type { Group } from '../../domain/group.ts';
import type { Session } from '../../domain/session.ts';
import { mapped } from '../../lookups/found.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { sessionNamed } from '../../lookups/sessions.ts';

/** What a report is of: a group as it stands, or a session, whose report is kept. */
export type Reported = { kind: 'group'; group: Group } | { kind: 'session'; session: Session };

const groups = groupNamed();
const asGroup = (group: Group): Reported => ({ kind: 'group', group });
const asSession = (session: Session): Reported => ({ kind: 'session', session });

/** Finds a group by name, or a session by its code. */
export const reportedNamed: Named<Reported> = {
  none: groups.none,
  option: (of) => (of.kind === 'group' ? groups.option(of.group) : sessionNamed.option(of.session)),
  find: async (said, at) => {
    return sessionOf(said) === undefined
      ? mapped(await groups.find(said, at), asGroup)
      : mapped(await sessionNamed.find(said, at), asSession);
  },
  options: async (at) => [...(await groups.options(at)), ...(await sessionNamed.options(at))],
};
