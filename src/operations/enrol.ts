import { imitatesSecretariat } from '../domain/imitation.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { Call } from '../ports/call.ts';
import type { Tables } from '../ports/tables.ts';
import type { IsSecretariat } from './secretariat-role.ts';

type Caller = Pick<Call, 'from' | 'known'>;
type EnrolParts = { network: Network; newId: (prefix: string) => string; isSecretariat: IsSecretariat };

/** Returns the person behind an account; who is not known yet becomes known, as a guest. */
export async function caller(tables: Tables, call: Caller, now: Temporal.Instant, parts: EnrolParts): Promise<Person> {
  const person = (await tables.people.byAccount(call.from)) ?? (await enrol(parts, tables, call, now));
  return named(parts, tables, person, call);
}

/** Whoever the settings name as secretariat is kept as such, so that letters to the secretariat find them. */
async function named(
  { isSecretariat }: EnrolParts,
  tables: Tables,
  person: Person,
  { from, known = {} }: Caller,
): Promise<Person> {
  if (person.secretariat || !isSecretariat(from, known.email)) return person;
  const secretary = { ...person, secretariat: true };
  await tables.people.save(secretary);
  await tables.people.nameInSettings(person.id, true);
  return secretary;
}

/** Someone's first call: they are known from now on, as a guest, by what their platform says of them. */
async function enrol(
  { newId, network, isSecretariat }: EnrolParts,
  tables: Tables,
  { from, known = {} }: Caller,
  now: Temporal.Instant,
): Promise<Person> {
  const { email } = known;
  const namesake = email === undefined ? undefined : await tables.people.byEmail(email);
  const secretaries = (await tables.people.secretariat()).map(({ name }) => name);
  const isImitation =
    known.name !== undefined && !isSecretariat(from, email) && imitatesSecretariat(known.name, secretaries);
  const person: Person = (namesake && (await arrived(tables, namesake, known, network))) ?? {
    id: newId('p'),
    name: isImitation ? from.id : (known.name ?? from.id),
    email: email ?? null,
    position: null,
    officeCode: null,
    language: null,
    locale: known.locale ?? null,
    zone: known.zone ?? network.zone,
    secretariat: false,
    createdAt: now,
  };
  if (person !== namesake) await tables.people.save(person);
  await tables.people.addAccount(person.id, from, email);
  if (email !== undefined) await tables.people.keepEmailFor(person.id, email);
  return person;
}

/** Someone who was added before they first came: their clock and language are known only now. */
async function arrived(
  tables: Tables,
  person: Person,
  { zone, locale }: NonNullable<Call['known']>,
  network: Network,
): Promise<Person> {
  if ((await tables.people.accounts(person.id)).length > 0) return person;
  const isUnchosen = person.zone === network.zone;
  return { ...person, zone: (isUnchosen && zone) || person.zone, locale: person.locale ?? locale ?? null };
}
