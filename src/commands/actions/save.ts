import type { Asking } from '../../bot/context.ts';
import { refuse } from '../../bot/refusal.ts';
import type { ActionChange, ActionItem, Owner } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import { actionSubject, factsFor } from '../../operations/action-facts.ts';
import { tell } from '../../operations/tell.ts';
import type { Recipient } from '../../ports/letter.ts';
import { wholeList } from '../../ports/tables/page.ts';
import { button, say, type Text } from '../../view-model/view.ts';
import { assignedLetter, closedLetter, takenLetter } from '../../views/action-item.ts';
import { personSpan } from '../../views/person.ts';

type What = 'action.add' | 'action.assign' | 'action.update' | 'action.done' | 'action.drop';

/** Saves the item and its change, and records who made it. */
export async function save(what: What, item: ActionItem, change: ActionChange, { store, actor, now }: Asking) {
  await store.actionItems.save(item);
  await store.actionItems.addChange(change);
  await store.record.add({ at: now, personId: actor.person.id, what, subject: item.id });
  await store.outbox.markStale(actionSubject(item), now);
}

/** Tells the item's new owner and the former one, except the asker. Returns whether the new one is told. */
export async function tellOwners(item: ActionItem, former: Owner | null, at: Asking): Promise<boolean> {
  const { store, actor, now } = at;
  const facts = await factsFor(item, [], at);
  const by = personSpan(actor.person);
  const about = { by: actor.person, groupId: item.groupId };
  const owner = await recipientsOf(item.owner, item, at);
  if (item.owner) {
    const letters = { owner: assignedLetter(facts, item.owner, by) };
    const news = { event: 'action.assigned', key: at.newId(`assign:${item.id}`), to: { owner }, letters } as const;
    await tell(store, { ...about, ...news, subjects: [actionSubject(item)] }, now);
  }
  const to = { 'former owner': await recipientsOf(former, item, at) };
  const letters = { 'former owner': takenLetter(facts, actor.person) };
  await tell(store, { ...about, event: 'action.taken', key: at.newId(`taken:${item.id}`), to, letters }, now);
  return owner.length > 0;
}

/** Tells the owner that another has closed their item. */
export async function tellClosed(item: ActionItem, at: Asking): Promise<void> {
  const { store, actor, now } = at;
  const to = { owner: item.owner?.kind === 'group' ? [] : await recipientsOf(item.owner, item, at) };
  const letters = { owner: closedLetter(await factsFor(item, [], at), personSpan(actor.person)) };
  const news = { event: 'action.closed', key: at.newId(`closed:${item.id}`), groupId: item.groupId } as const;
  await tell(store, { ...news, by: actor.person, to, letters }, now);
}

type Told = Extract<Recipient, { id: string }>;

/** Returns the recipients: a person; an Office's members in the item's group, else its focal point; a group's channels. */
async function recipientsOf(owner: Owner | null, { groupId }: ActionItem, at: Asking): Promise<Told[]> {
  if (!owner) return [];
  const { kind, id } = owner;
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
  item: Pick<ActionItem, 'groupId'>,
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
