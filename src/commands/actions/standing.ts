import type { Actor } from '../../bot/context.ts';
import { mayChair } from '../../bot/permissions.ts';
import type { Standing } from '../../domain/action-change.ts';
import { ownersFor } from '../../domain/action-filter.ts';
import { type ActionItem, sameOwner } from '../../domain/action-item.ts';

export const ownersOf = ({ person, memberships }: Actor) => ownersFor(person.id, memberships);

/** Returns whether the actor owns the item and chairs its group; the secretariat leads items without a group. `owners` are the owners that the actor counts as. */
export function standingOf(actor: Actor, item: ActionItem, owners = ownersOf(actor)): Standing {
  const { owner, groupId } = item;
  return {
    leads: groupId === null ? actor.secretariat : mayChair(actor, groupId),
    owns: owner !== null && owners.some((one) => sameOwner(one, owner)),
  };
}
