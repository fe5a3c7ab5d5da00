import type { Context } from '../../bot/context.ts';
import type { Person } from '../../domain/person.ts';
import type { Tables } from '../../ports/tables.ts';

export type Identified = {
  office: { code: string };
  name: string;
  email: string;
  position: string | undefined;
  zone: string | undefined;
};

/** Returns the person whose address this is known to be, else a new one. Their account is linked on their first call. */
export async function personFor(
  { store, newId, now, network }: Omit<Context<unknown>, 'input'>,
  given: Identified,
): Promise<Person> {
  const known = (await store.people.byEmail(given.email)) ?? (await approvedWith(given.email, store));
  if (known) return known;
  const person: Person = {
    id: newId('p'),
    name: given.name,
    email: given.email,
    position: given.position ?? null,
    officeCode: given.office.code,
    language: null,
    locale: null,
    zone: given.zone ?? network.zone,
    secretariat: false,
    createdAt: now,
  };
  await store.people.save(person);
  await store.people.keepEmailFor(person.id, given.email);
  return person;
}

/** Who was admitted with this address, where no platform vouches for any: who confirmed them did. */
export async function approvedWith(address: string, { people, joinRequests }: Tables): Promise<Person | undefined> {
  for (const person of await people.withEmail(address))
    if (await joinRequests.approvedWith(person.id, address)) return person;
  return undefined;
}
