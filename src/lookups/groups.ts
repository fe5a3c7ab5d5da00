import type { Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import { isMemberOf } from '../bot/permissions.ts';
import type { Group } from '../domain/group.ts';
import { groupNamesIn, saysOwnGroup } from '../input/group-words.ts';
import { match } from '../input/match.ts';
import { standsFor } from '../input/typed.ts';
import type { Option } from '../view-model/view.ts';
import { matched, none } from './found.ts';

const idsOf = ({ actor }: Asking): string[] => actor.memberships.map(({ groupId }) => groupId);

/** Returns the id of the channel's group, else of the only one that the asker is a member of. */
export function ownGroup(at: Asking): string | undefined {
  const [only, ...others] = idsOf(at);
  return at.here?.id ?? (others.length === 0 ? only : undefined);
}

async function ownGroups(at: Asking): Promise<Group[]> {
  const own = ownGroup(at);
  const ids = own === undefined ? idsOf(at) : [own];
  return (await at.store.groups.all()).filter(({ id }) => ids.includes(id));
}

/** Groups by id, slug, name, code or an unambiguous beginning; `states` narrows which are offered. */
export function groupNamed(states: readonly Group['state'][] = ['active', 'concluded']): Named<Group> {
  const option = (group: Group): Option => ({ value: group.slug, label: group.name });
  return {
    none: 'problem.group',
    short: true,
    option,
    find: async (said, at) => {
      const own = saysOwnGroup(said) ? await ownGroups(at) : [];
      if (own.length > 0) return matched(own);
      const candidates = (await at.store.groups.all()).map((group) => ({
        value: group,
        names: [group.slug, group.name, group.code, group.id],
      }));
      const found = groupNamesIn(said).map((name) =>
        match(standsFor(name, ({ groups }) => groups.codes) ?? name, candidates),
      );
      const [asTyped = none<Group>()] = found;
      const best = found.find((one) => one.kind === 'one' && !one.partial) ?? found.find(({ kind }) => kind !== 'none');
      return best ?? asTyped;
    },
    options: async ({ store }) => (await store.groups.all()).filter(({ state }) => states.includes(state)).map(option),
  };
}

const any = groupNamed();
/** Any group; those that the asker is a member of are offered. */
export const ownGroupNamed: Named<Group> = {
  ...any,
  options: async ({ store, actor }) =>
    (await store.groups.all()).filter(({ id }) => isMemberOf(actor, id)).map((group) => any.option(group)),
};
