import type { Actor } from '../../bot/context.ts';
import { leads } from '../../bot/permissions.ts';
import type { Standing } from '../../domain/action-change.ts';
import { ownersFor } from '../../domain/action-filter.ts';
import { type ActionItem, sameOwner } from '../../domain/action-item.ts';

export const ownersOf = ({ person, memberships }: Actor) => ownersFor(person.id, memberships);

/** How the actor stands to an item; one that belongs to no group is led by the secretariat. `owners` is as whom they own. */
export function standingOf(actor: Actor, item: ActionItem, owners = ownersOf(actor)): Standing {
  const { owner, groupId } = item;
  return {
    leads: groupId === null ? actor.secretariat : leads(actor, groupId),
    owns: owner !== null && owners.some((one) => sameOwner(one, owner)),
  };
}
