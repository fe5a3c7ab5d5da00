import type { Named } from '../../bot/field.ts';
import { mayChair } from '../../bot/permissions.ts';
import { nextLetter } from '../../domain/action-change.ts';
import { sessionOf } from '../../domain/action-filter.ts';
import type { Group } from '../../domain/group.ts';
import { mapped } from '../../lookups/found.ts';
import { groupNamed } from '../../lookups/groups.ts';
import type { Tables } from '../../ports/tables.ts';

/** What an action item belongs to. */
export type GroupOrSession = { kind: 'group'; group: Group } | { kind: 'session'; session: string };

// Far above the number of action items of any session.
const maxInSession = 1000;
const groups = groupNamed();
const asGroup = (group: Group): GroupOrSession => ({ kind: 'group', group });

/** Finds a group by name, or a session by its code (`WILD/2`). Offers what the asker may add to. */
export const groupOrSessionNamed: Named<GroupOrSession> = {
  none: 'problem.group',
  short: true,
  option: (target) =>
    target.kind === 'group' ? groups.option(target.group) : { value: target.session, label: target.session },
  find: async (said, at) => {
    const session = sessionOf(said);
    if (session) {
      const known = withNext(await at.store.actionItems.sessions());
      const asSession = (one: string): GroupOrSession => ({ kind: 'session', session: one });
      return known.includes(session)
        ? { kind: 'one', value: asSession(session) }
        : { kind: 'none', near: known.slice(-3).map(asSession) };
    }
    return mapped(await groups.find(said, at), asGroup);
  },
  options: async ({ store, actor }) => {
    const open = (await store.groups.all()).filter(({ id, state }) => state !== 'concluded' && mayChair(actor, id));
    const sessions = actor.secretariat ? withNext(await store.actionItems.sessions()) : [];
    return [...open.map(asGroup), ...sessions.map((session): GroupOrSession => ({ kind: 'session', session }))].map(
      groupOrSessionNamed.option,
    );
  },
};

/** Returns the sessions, and the next one after them. */
function withNext(sessions: readonly string[]): string[] {
  const latest = Math.max(0, ...sessions.map((session) => Number(session.slice(session.indexOf('/') + 1))));
  return [...sessions, `WILD/${latest + 1}`];
}

/** Returns the next free code of a group (`CIO-7`) or a session (`WILD/2-c`). */
export async function nextCode(store: Tables, target: GroupOrSession): Promise<string> {
  if (target.kind === 'group') return `${target.group.code}-${await store.groups.nextNumber(target.group.id)}`;
  const begins = `${target.session}-`;
  const { rows } = await store.actionItems.page({ session: target.session }, { offset: 0, limit: maxInSession });
  return begins + nextLetter(rows.map(({ code }) => code));
}
