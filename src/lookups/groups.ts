import type { Named } from '../bot/field.ts';
import { isMemberOf } from '../bot/permissions.ts';
import type { Group } from '../domain/group.ts';
import { match } from '../input/match.ts';
import { standsFor } from '../input/typed.ts';
import type { Option } from '../view-model/view.ts';

/** Groups by id, slug, name, code or an unambiguous beginning; `states` narrows which are offered. */
export function groupNamed(states: readonly Group['state'][] = ['active', 'concluded']): Named<Group> {
  const option = (group: Group): Option => ({ value: group.slug, label: group.name });
  return {
    none: 'problem.group',
    short: true,
    option,
    find: async (said, { store }) =>
      match(
        standsFor(said, ({ groups }) => groups.codes) ?? said,
        (await store.groups.all()).map((group) => ({
          value: group,
          names: [group.slug, group.name, group.code, group.id],
        })),
      ),
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
