import type { Asking } from '../../bot/context.ts';
import type { Named } from '../../bot/field.ts';
import { leads } from '../../bot/permissions.ts';
import { nextLetter } from '../../domain/action-change.ts';
import { sessionOf } from '../../domain/action-filter.ts';
import type { Group } from '../../domain/group.ts';
import { groupNamed } from '../../lookups/groups.ts';
import type { Tables } from '../../ports/tables.ts';

/** Where an action item belongs. */
export type Place = { kind: 'group'; group: Group } | { kind: 'session'; session: string };

// More than any session will ever give itself to do.
const mostInSession = 1000;
const groups = groupNamed();
const asGroup = (group: Group): Place => ({ kind: 'group', group });

/** A group by what it is called, or a session by its code (`WILD/2`). Offered is what the asker may add to. */
export const placeNamed: Named<Place> = {
  none: 'problem.group',
  option: (place) =>
    place.kind === 'group' ? groups.option(place.group) : { value: place.session, label: place.session },
  find: async (said, at) => {
    const session = sessionOf(said);
    if (session) return { kind: 'one', value: { kind: 'session', session } };
    const found = await groups.find(said, at);
    switch (found.kind) {
      case 'one':
        return { kind: 'one', value: asGroup(found.value) };
      case 'several':
        return { kind: 'several', values: found.values.map(asGroup) };
      case 'none':
        return { kind: 'none', near: found.near.map(asGroup) };
    }
  },
  options: async ({ store, actor }) => {
    const open = (await store.groups.all()).filter(({ id, state }) => state !== 'concluded' && leads(actor, id));
    const sessions = actor.secretariat ? withNext(await store.actionItems.sessions()) : [];
    return [...open.map(asGroup), ...sessions.map((session): Place => ({ kind: 'session', session }))].map(
      placeNamed.option,
    );
  },
};

/** The sessions there are and the one that comes after them. */
function withNext(sessions: readonly string[]): string[] {
  const latest = Math.max(0, ...sessions.map((session) => Number(session.slice(session.indexOf('/') + 1))));
  return [...sessions, `WILD/${latest + 1}`];
}

/** Where an addition most likely belongs: the group of the channel, or the only group the asker leads. */
export function likelyPlace({ here, actor }: Asking): string | undefined {
  const led = actor.memberships.filter(({ role }) => role !== 'member');
  return here?.slug ?? (led.length === 1 ? led[0]?.groupId : undefined);
}

/** The next free code of a group (`CIO-7`) or a session (`WILD/2-c`). */
export async function nextCode(store: Tables, place: Place): Promise<string> {
  if (place.kind === 'group') return `${place.group.code}-${await store.groups.nextNumber(place.group.id)}`;
  const begins = `${place.session}-`;
  const { rows } = await store.actionItems.page({ session: place.session }, { offset: 0, limit: mostInSession });
  return begins + nextLetter(rows.map(({ code }) => code));
}
