import type { Owner } from '../domain/action-item.ts';
import type { Tables } from '../ports/tables.ts';
import type { Names } from '../views/action-item.ts';
import { officeSpan } from '../views/office.ts';
import { personSpan } from '../views/person.ts';

/** Reads the names of these owners and people, each once. */
export async function namesOf(
  store: Tables,
  owners: readonly (Owner | null)[],
  people: readonly (string | null)[] = [],
): Promise<Names> {
  const ids = (kind: Owner['kind']) => owners.flatMap((owner) => (owner?.kind === kind ? [owner.id] : []));
  const personIds = [...new Set([...ids('person'), ...people.filter((id) => id !== null)])];
  const known = personIds.length > 0 ? await store.people.byIds(personIds) : [];
  const persons = new Map(known.map((one) => [one.id, personSpan(one)]));
  const offices = await each(ids('office'), async (code) => {
    const office = await store.offices.get(code);
    return office && officeSpan(office);
  });
  const groups = await each(ids('group'), async (id) => (await store.groups.get(id))?.name);
  const named = { person: persons, office: offices, group: groups };
  return {
    owner: ({ kind, id }) => named[kind].get(id) ?? id,
    person: (id) => persons.get(id) ?? id,
  };
}

async function each<Found>(ids: readonly string[], find: (id: string) => Promise<Found | undefined>) {
  const found = new Map<string, Found>();
  for (const id of new Set(ids)) {
    const one = await find(id);
    if (one !== undefined) found.set(id, one);
  }
  return found;
}
