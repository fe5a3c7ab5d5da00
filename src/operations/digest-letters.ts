import { ownersFor } from '../domain/action-filter.ts';
import type { ActionItem, Owner } from '../domain/action-item.ts';
import { digestKey, itemsOf, soon } from '../domain/digest.ts';
import { isOff } from '../domain/lead.ts';
import type { Person } from '../domain/person.ts';
import type { Letter } from '../ports/letter.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import { digestCard } from '../views/digest.ts';
import { actionSubject } from './action-facts.ts';

/** The week of a digest: the time zone (IANA) it is for, its Monday there, and the moment it goes out. */
type Week = { zone: string; monday: Temporal.PlainDate; now: Temporal.Instant };
/** What one person is told that week; `shows` are the items that stand in the letter, the most pressing first. */
export type Digest = { person: Person; letter: Letter; shows: readonly ActionItem[] };
type Reader = { person: Person; owners: Owner[] };

/** Items in a letter, the most pressing first; a button leads to the whole list. */
const shown = 10;

/** Returns the open action items that digests up to this moment may contain. */
export async function itemsUntil(tables: Tables, last: Temporal.Instant, zones: readonly string[]) {
  const days = zones.map((zone) => last.toZonedDateTimeISO(zone).toPlainDate()).sort(Temporal.PlainDate.compare);
  const day = days.at(-1);
  if (!day) return [];
  return (await tables.actionItems.page({ overdueOn: day.add({ days: soon + 1 }) }, wholeList)).rows;
}

/** Reads the readers of the items in these zones. Returns what makes a week's digests of one zone. */
export async function digestsOf(
  tables: Tables,
  items: readonly ActionItem[],
  zones: readonly string[],
): Promise<(week: Week) => Digest[]> {
  const readers = await readersOf(tables, items, new Set(zones));
  return ({ zone, monday, now }) => {
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const last = monday.add({ days: soon });
    const pressing = items.filter(({ due }) => due !== null && Temporal.PlainDate.compare(due, last) <= 0);
    return readers
      .filter(({ person }) => person.zone === zone)
      .flatMap(({ person, owners }) => {
        const theirs = itemsOf(pressing, owners);
        if (theirs.length === 0) return [];
        const letter = {
          key: digestKey(person.id, monday),
          to: { kind: 'person', id: person.id },
          view: digestCard(theirs, today, shown),
          subjects: theirs.slice(0, shown).map(actionSubject),
          until: monday.add({ days: 7 }).toZonedDateTime(zone).toInstant(),
        } as const;
        return [{ person, letter, shows: theirs.slice(0, shown) }];
      });
  };
}

/** Returns each person in the zones who owns one of the items and has not turned digests off, with all they own as. */
async function readersOf(tables: Tables, items: readonly ActionItem[], zones: ReadonlySet<string>): Promise<Reader[]> {
  const owners = new Map(items.flatMap(({ owner }) => (owner ? [[`${owner.kind} ${owner.id}`, owner]] : [])));
  const people = new Map<string, Person>();
  for (const owner of owners.values()) {
    for (const person of await behind(tables, owner)) if (zones.has(person.zone)) people.set(person.id, person);
  }
  const readers: Reader[] = [];
  for (const person of people.values()) {
    if (isOff(person.id, await tables.reminders.choicesOf(person.id))) continue;
    readers.push({ person, owners: ownersFor(person.id, await tables.memberships.ofPerson(person.id)) });
  }
  return readers;
}

/** Returns the owner of an item: a person, the members that an Office nominated, or a group's chairs. */
async function behind(tables: Tables, { kind, id }: Owner): Promise<Person[]> {
  switch (kind) {
    case 'person':
      return tables.people.byIds([id]);
    case 'office': {
      const { rows } = await tables.memberships.page({ officeCode: id }, wholeList);
      return rows.map(({ person }) => person);
    }
    case 'group':
      return (await tables.memberships.officers(id)).map(({ person }) => person);
  }
}
