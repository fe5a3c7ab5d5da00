import { ownersFor } from '../domain/action-filter.ts';
import type { ActionItem, Owner } from '../domain/action-item.ts';
import { digestDue, digestKey, itemsOf, nextDigestAt, soon } from '../domain/digest.ts';
import { isOff } from '../domain/lead.ts';
import type { Person } from '../domain/person.ts';
import type { Tables } from '../ports.ts';
import { digestCard } from '../views/digest.ts';

const everything = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
/** A letter shows the most pressing; the whole list is a press away. */
const shown = 10;

/** When the weekly digest is next to go out somewhere; undefined where no open action item has an owner and a day. */
export async function nextDigest(tables: Tables, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const firstDue = await tables.digests.firstDue();
  if (!firstDue) return undefined;
  const next = (await tables.digests.zones()).map((zone) => nextDigestAt(zone, firstDue, now));
  return next.sort(Temporal.Instant.compare)[0];
}

/** Writes to the owners of overdue and soon-due action items in the zones where their week has begun. */
export async function digest(tables: Tables, now: Temporal.Instant): Promise<void> {
  for (const of of await tables.digests.zones()) {
    const monday = digestDue(of, now);
    if (!monday) continue;
    const today = now.toZonedDateTimeISO(of.zone).toPlainDate();
    const { rows } = await tables.actionItems.page({ overdueOn: today.add({ days: soon + 1 }) }, everything);
    for (const person of await peopleOf(tables, rows, of.zone)) {
      await write(tables, person, rows, { monday, today, now });
    }
    await tables.digests.done(of.zone, monday);
  }
}

type Week = { monday: Temporal.PlainDate; today: Temporal.PlainDate; now: Temporal.Instant };

async function write(tables: Tables, person: Person, items: readonly ActionItem[], week: Week): Promise<void> {
  if (isOff(person.id, await tables.reminders.choicesOf(person.id))) return;
  const theirs = itemsOf(items, ownersFor(person.id, await tables.memberships.ofPerson(person.id)));
  if (theirs.length === 0) return;
  await tables.outbox.put({
    key: digestKey(person.id, week.monday),
    to: { kind: 'person', id: person.id },
    view: digestCard(theirs, week.today, shown),
    at: week.now,
    until: week.monday.add({ days: 7 }).toZonedDateTime(person.zone).toInstant(),
  });
}

/** Everyone in the zone to whom one of the items falls: its owner, the members its Office nominated, who leads its group. */
async function peopleOf(tables: Tables, items: readonly ActionItem[], zone: string): Promise<Person[]> {
  const owners = new Map(items.flatMap(({ owner }) => (owner ? [[`${owner.kind} ${owner.id}`, owner]] : [])));
  const people = new Map<string, Person>();
  for (const owner of owners.values()) {
    for (const person of await behind(tables, owner)) if (person.zone === zone) people.set(person.id, person);
  }
  return [...people.values()];
}

async function behind(tables: Tables, { kind, id }: Owner): Promise<Person[]> {
  switch (kind) {
    case 'person':
      return tables.people.byIds([id]);
    case 'office': {
      const { rows } = await tables.memberships.page({ officeCode: id }, everything);
      return rows.map(({ person }) => person);
    }
    case 'group':
      return (await tables.memberships.officers(id)).map(({ person }) => person);
  }
}
