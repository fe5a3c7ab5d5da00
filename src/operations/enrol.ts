import { imitatesSecretariat } from '../domain/imitation.ts';
import type { Network } from '../domain/network.ts';
import { type Account, accountName, type Person } from '../domain/person.ts';
import type { Call } from '../ports/call.ts';
import type { Tables } from '../ports/tables.ts';
import { linkProposal } from '../views/link.ts';
import type { IsSecretariat } from './secretariat-role.ts';

type Caller = Pick<Call, 'from' | 'known'>;
type EnrolParts = { network: Network; newId: (prefix: string) => string; isSecretariat: IsSecretariat };

/** Returns the person behind an account, enrolled as a guest where they are new. */
export async function caller(tables: Tables, call: Caller, now: Temporal.Instant, parts: EnrolParts): Promise<Person> {
  const person = (await tables.people.byAccount(call.from)) ?? (await enrol(parts, tables, call, now));
  return named(parts, tables, person, call);
}

/** Adds the secretariat's role to an account that the settings name, so that letters to the secretariat reach it. */
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
  const holder = email === undefined ? undefined : await tables.people.byEmail(email);
  // Someone who was added with this address and has not been here yet arrives by it. Who is here already is only asked.
  const namesake = holder && (await tables.people.accounts(holder.id)).length === 0 ? holder : undefined;
  const secretaries = (await tables.people.secretariat()).map(({ name }) => name);
  const isImitation =
    known.name !== undefined && !isSecretariat(from, email) && imitatesSecretariat(known.name, secretaries);
  const person: Person = (namesake && arrived(namesake, known, network)) ?? {
    id: newId('p'),
    name: isImitation ? from.id : (known.name ?? from.id),
    email: holder ? null : (email ?? null),
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
  if (email !== undefined && (!holder || namesake)) await tables.people.keepEmailFor(person.id, email);
  if (email !== undefined && holder && !namesake) await propose(tables, holder, from, email, now);
  return person;
}

/** Asks the holder of a confirmed address whether the new account with the same one is theirs. */
async function propose(
  tables: Tables,
  holder: Person,
  account: Account,
  email: string,
  now: Temporal.Instant,
): Promise<void> {
  const key = `link:proposed:${accountName(account)}`;
  await tables.outbox.put({ key, to: { kind: 'person', id: holder.id }, view: linkProposal(account, email), at: now });
}

/** Someone who was added before they first came: their clock and language are known only now. */
function arrived(person: Person, { zone, locale }: NonNullable<Call['known']>, network: Network): Person {
  const isUnchosen = person.zone === network.zone;
  return { ...person, zone: (isUnchosen && zone) || person.zone, locale: person.locale ?? locale ?? null };
}
