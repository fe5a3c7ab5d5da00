import type { Asking } from '../../command.ts';
import type { ActionChange, ActionItem, Owner } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import { refuse } from '../../errors.ts';
import { button, say, type Text } from '../../view.ts';
import { assignedLetter } from '../../views/action-item.ts';
import { personSpan } from '../../views/person.ts';
import { factsFor } from './facts.ts';

type What = 'action.add' | 'action.assign' | 'action.update' | 'action.done' | 'action.drop';

/** Keeps the item as changed, its history and who did it. */
export async function save(what: What, item: ActionItem, change: ActionChange, { store, actor, now }: Asking) {
  await store.actionItems.save(item);
  await store.actionItems.addChange(change);
  await store.record.add({ at: now, personId: actor.person.id, what, subject: item.id });
}

/** Whether this owner is written to: a person other than who gives the item. */
export const isTold = (owner: Owner | null, { actor }: Asking): boolean =>
  owner?.kind === 'person' && owner.id !== actor.person.id;

/** Writes to the new owner of the item, where that is someone else. */
export async function tellOwner(item: ActionItem, at: Asking): Promise<void> {
  const { owner } = item;
  if (!owner || !isTold(owner, at)) return;
  await at.store.outbox.put({
    key: at.newId(`assign:${item.id}:${owner.id}`),
    to: { kind: 'person', id: owner.id },
    view: assignedLetter(await factsFor(item, [], at), personSpan(at.actor.person)),
    at: at.now,
  });
}

/** The group the owner would have to be in and is not: a person outside the item's group. */
export async function groupWithout(
  owner: Owner | null,
  item: ActionItem,
  { store }: Asking,
): Promise<Group | undefined> {
  const { groupId } = item;
  if (owner?.kind !== 'person' || groupId === null) return undefined;
  return (await store.memberships.get(groupId, owner.id)) ? undefined : store.groups.get(groupId);
}

export const openButton = ({ code }: ActionItem) => button(say('button.open'), 'actions show', { item: code });

export const refuseLeaders = (item: ActionItem): never =>
  refuse(say('actions.leaders', { code: item.code }), openButton(item));

export const refuseOutsider = (owner: Text, { name, slug }: Group): never =>
  refuse(say('actions.notMember', { owner, group: name }), button(say('button.members'), 'members', { group: slug }));
