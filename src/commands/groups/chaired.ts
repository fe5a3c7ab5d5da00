import type { Asking } from '../../bot/context.ts';
import { pick } from '../../bot/field.ts';
import { mayChair } from '../../bot/permissions.ts';
import type { Group } from '../../domain/group.ts';
import { groupNamed } from '../../lookups/groups.ts';

const active = groupNamed(['active']);
const chaired = {
  ...active,
  options: async ({ store, actor }: Asking) =>
    (await store.groups.all())
      .filter(({ id, state }) => state === 'active' && mayChair(actor, id))
      .map((group: Group) => active.option(group)),
};

/** Returns the group of the channel, else the only group that the asker chairs. */
export function likelyGroup({ here, actor }: Asking): string | undefined {
  const chairs = actor.memberships.filter(({ role }) => role !== 'member');
  return here?.slug ?? (chairs.length === 1 ? chairs[0]?.groupId : undefined);
}

/** Reads any group, offers those that the asker may act for as chair. */
export const chairedGroup = () => pick('field.group', chaired, { initial: likelyGroup, omitsOnly: true });
