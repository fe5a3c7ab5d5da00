import type { Asking } from '../../bot/context.ts';
import { refuse } from '../../bot/refusal.ts';
import type { ActionChange, ActionItem, Owner } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import { actionSubject, factsFor } from '../../operations/action-facts.ts';
import type { Recipient } from '../../ports/letter.ts';
import { wholeList } from '../../ports/tables/page.ts';
import { button, say, type Text } from '../../view-model/view.ts';
import { assignedLetter } from '../../views/action-item.ts';
import { personSpan } from '../../views/person.ts';

type What = 'action.add' | 'action.assign' | 'action.update' | 'action.done' | 'action.drop';

/** Saves the item and its change, and records who made it. */
export async function save(what: What, item: ActionItem, change: ActionChange, { store, actor, now }: Asking) {
  await store.actionItems.save(item);
  await store.actionItems.addChange(change);
  await store.record.add({ at: now, personId: actor.person.id, what, subject: item.id });
  await store.outbox.markStale(actionSubject(item), now);
}

/** Sends a letter to the item's new owner, except to the asker. Returns whether anyone gets one. */
export async function tellOwner(item: ActionItem, at: Asking): Promise<boolean> {
  const { owner } = item;
  if (!owner) return false;
  const to = await recipientsOf(owner, item, at);
  const view = assignedLetter(await factsFor(item, [], at), owner, personSpan(at.actor.person));
  const key = at.newId(`assign:${item.id}`);
  for (const one of to) {
    await at.store.outbox.put({ key: `${key}:${one.id}`, to: one, view, at: at.now, subjects: [actionSubject(item)] });
  }
  return to.length > 0;
}

type Told = Extract<Recipient, { id: string }>;

/** Returns the recipients: a person; an Office's members in the item's group, else its focal point; a group's channels. */
async function recipientsOf({ kind, id }: Owner, { groupId }: ActionItem, at: Asking): Promise<Told[]> {
  switch (kind) {
    case 'person':
      return withoutActor([id], at);
    case 'office': {
      const filter = { officeCode: id, ...(groupId === null ? {} : { groupId }) };
      const { rows } = await at.store.memberships.page(filter, wholeList);
      const focalPoint = (await at.store.offices.get(id))?.focalPointId;
      const seated = rows.map(({ person }) => person.id);
      return withoutActor(seated.length > 0 || !focalPoint ? seated : [focalPoint], at);
    }
    case 'group':
      return [{ kind: 'group', id }];
  }
}

const withoutActor = (ids: readonly string[], { actor }: Asking): Told[] =>
  [...new Set(ids)].filter((id) => id !== actor.person.id).map((id) => ({ kind: 'person', id }));

/** Returns the item's group where the owner is a person who is not a member of it. */
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
