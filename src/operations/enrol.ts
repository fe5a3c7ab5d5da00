import { imitatesSecretariat } from '../domain/imitation.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { Call } from '../ports/call.ts';
import type { Tables } from '../ports/tables.ts';
import type { IsSecretariat } from './secretariat-role.ts';

type Caller = Pick<Call, 'from' | 'known'>;
type EnrolParts = { network: Network; newId: (prefix: string) => string; isSecretariat: IsSecretariat };

/** Returns the person behind an account, enrolled as a guest where they are new. */
export async function caller(tables: Tables, call: Caller, now: Temporal.Instant, parts: EnrolParts): Promise<Person> {
  const person = (await tables.people.byAccount(call.from)) ?? (await enrol(parts, tables, call, now));
  return named(parts, tables, person, call);
}

/** Gives the secretariat's role to an account that the settings name, so that letters to the secretariat reach it. */
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

/** Saves a new guest with what their platform says of them. */
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

/** Returns a person who was added before their first call, with the time zone and locale of their platform. */
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
