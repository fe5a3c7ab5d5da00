import { fold } from '../domain/fold.ts';
import type { Person } from '../domain/person.ts';
import { nameKey } from '../domain/plan-import.ts';
import type { RollFacts, RollRow } from '../domain/roll-import.ts';
import type { Tables } from '../ports/tables.ts';

type About = { store: Tables; today: Temporal.PlainDate; decided: RollFacts['decided']; isEmail: RollFacts['isEmail'] };

/** Reads what these rows are compared with. */
export async function importFacts(
  rows: readonly RollRow[],
  { store, today, decided, isEmail }: About,
): Promise<RollFacts> {
  const groups = new Map(
    (await store.groups.all()).flatMap((group) =>
      [group.id, group.slug, group.name, group.code].map((name) => [fold(name), group] as const),
    ),
  );
  const offices = await store.offices.all();
  const codes = new Map(offices.map((office) => [fold(office.code), office]));
  const names = new Map(
    offices.flatMap((office) =>
      [office.name, ...(office.ownName ? [office.ownName] : [])].map((name) => [fold(name), office] as const),
    ),
  );
  return {
    today,
    decided,
    isEmail,
    findGroup: (said) => groups.get(fold(said)),
    findOffice: (said) => codes.get(fold(said)) ?? names.get(fold(said)),
    seats: await store.memberships.on(today),
    holders: await holdersOf(rows, store),
    namesakes: await namesakesOf(rows, store),
  };
}

async function holdersOf(rows: readonly RollRow[], { people, joinRequests }: Tables): Promise<RollFacts['holders']> {
  const holders = new Map<string, { person: Person; isKnown: boolean }>();
  for (const email of new Set(rows.flatMap((row) => row.email?.toLowerCase() ?? []))) {
    const [person] = await people.withEmail(email);
    if (!person) continue;
    const isKnown = (await people.byEmail(email)) !== undefined || (await joinRequests.approvedWith(person.id, email));
    holders.set(email, { person, isKnown });
  }
  return holders;
}

async function namesakesOf(rows: readonly RollRow[], { people }: Tables): Promise<RollFacts['namesakes']> {
  const wanted = new Set(rows.flatMap(({ name }) => (name === null ? [] : nameKey(name))));
  const ids = (await people.names()).flatMap(({ id, name }) => (wanted.has(nameKey(name)) ? id : []));
  return Map.groupBy(await people.byIds(ids), ({ name }) => nameKey(name));
}
