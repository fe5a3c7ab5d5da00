import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { Planned, Who } from '../domain/roll-import.ts';
import type { Tables } from '../ports/tables.ts';
import { welcome } from '../views/join-request.ts';
import { replanGroup } from './reminder-plan.ts';

type Parts = {
  store: Tables;
  now: Temporal.Instant;
  network: Network;
  newId: (prefix: string) => string;
  actor: { person: Person };
};
type Written = Extract<Planned, { outcome: 'create' | 'change' }>;

/** Writes what the plan creates and changes, each with its line in the record, and welcomes new members who can be reached. */
export async function carryOutImport(plan: readonly Planned[], parts: Parts): Promise<void> {
  const { store, now } = parts;
  const ids = new Map<string, string>();
  const written = plan.filter((row): row is Written => row.outcome === 'create' || row.outcome === 'change');
  for (const row of written) {
    const person = await personOf(row, ids, parts);
    await seatOf(row, person, parts);
  }
  for (const groupId of new Set(written.map(({ seat }) => seat.groupId))) await replanGroup(store, groupId, now);
  for (const row of written) if (row.outcome === 'create') await greet(row, ids, parts);
}

/** Saves the row's person as the row describes them. */
async function personOf(
  row: Written,
  ids: Map<string, string>,
  { store, now, network, newId }: Parts,
): Promise<Person> {
  const { who, seat } = row;
  const before = await store.people.get(ids.get(who.id) ?? who.id);
  const id = before?.id ?? newId('p');
  ids.set(who.id, id);
  const person = before ? edited(before, row) : { ...newcomer(who, seat.officeCode, network.zone), id, createdAt: now };
  if (before && row.edits.length === 0) return before;
  if (person.email !== null) await store.people.keepEmailFor(id, person.email);
  if (before) await store.people.rename(before, person, now);
  else await store.people.save(person);
  return person;
}

const edited = (before: Person, { who, edits, seat }: Written): Person => ({
  ...before,
  name: who.name,
  email: who.email,
  position: who.position,
  officeCode: edits.some(({ what }) => what === 'office') ? seat.officeCode : (before.officeCode ?? seat.officeCode),
});

const newcomer = ({ name, email, position }: Who, officeCode: string, zone: string) => ({
  name,
  email,
  position,
  officeCode,
  language: null,
  locale: null,
  zone,
  secretariat: false,
});

async function seatOf({ outcome, seat, edits }: Written, { id: personId }: Person, parts: Parts): Promise<void> {
  const { store, now, newId, actor } = parts;
  const { groupId, officeCode, role, since } = seat;
  const id = seat.id ?? newId('s');
  await store.memberships.save({ id, groupId, personId, officeCode, role, since, endedOn: null });
  const what = outcome === 'create' ? 'membership.add' : 'membership.edit';
  await store.record.add({ at: now, personId: actor.person.id, what, subject: id });
  if (edits.some(({ what: field }) => field === 'name' || field === 'email' || field === 'position'))
    await store.record.add({ at: now, personId: actor.person.id, what: 'person.edit', subject: personId });
}

async function greet({ seat, who }: Written, ids: Map<string, string>, { store, now, actor }: Parts): Promise<void> {
  const id = ids.get(who.id) ?? who.id;
  const group = await store.groups.get(seat.groupId);
  if (!group || (await store.people.accounts(id)).length === 0) return;
  const view = welcome(group, await store.groups.strength(group.id), actor.person);
  const key = `member:${group.id}:${id}:${seat.since}:welcome`;
  await store.outbox.put({ key, to: { kind: 'person', id }, view, at: now });
}
