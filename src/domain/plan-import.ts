import { words } from './fold.ts';
import type { Group } from './group.ts';
import type { Person } from './person.ts';
import type { Edit, Edited, Planned, Refused, RollFacts, RollRow, Seat, Who } from './roll-import.ts';

const maxText = 120;

/** Returns what importing these rows would do, each row accounted for. A row sees what the rows before it will have done. */
export function planImport(rows: readonly RollRow[], facts: RollFacts): Planned[] {
  const people = new Map<string, Who>();
  const byEmail = new Map<string, string>();
  const seats = new Map<string, Seat>();
  const newcomers = new Map<string, Who[]>();
  const named = namesByEmail(rows);
  const firstLines = new Map<string, number>();
  const keyOf = (groupId: string, who: string): string => JSON.stringify([groupId, who]);
  for (const {
    membership: { id, groupId, officeCode, role, since },
    person,
  } of facts.seats) {
    people.set(person.id, whoOf(person));
    const seat = { id, groupId, who: person.id, officeCode, role, since, line: null };
    seats.set(keyOf(groupId, person.id), seat);
  }
  const known = (person: Person): Who => people.get(person.id) ?? whoOf(person);

  /** Returns whose row it is; undefined for somebody new; or why that cannot be said. */
  function whose(row: RollRow, group: Group): Who | undefined | { ask: Who[] } | { refused: Refused } {
    const decided = facts.decided.get(row.line);
    const { email, name } = row;
    if (email === null) {
      const seated = [...seats.values()].filter((seat) => seat.groupId === group.id);
      const named = seated.flatMap((seat) => people.get(seat.who) ?? []).filter((one) => isNamed(one, name));
      const [only, ...others] = named;
      return only && others.length === 0 ? only : { refused: 'no email' };
    }
    const made = byEmail.get(email.toLowerCase());
    if (made !== undefined) return people.get(made);
    const holder = facts.holders.get(email.toLowerCase());
    const isSeated = holder && seats.has(keyOf(group.id, holder.person.id));
    if (holder && (holder.isKnown || isSeated)) return known(holder.person);
    const key = name === null ? '' : nameKey(name);
    const candidates = [
      ...(holder ? [known(holder.person)] : []),
      ...(facts.namesakes.get(key) ?? []).map(known),
      ...(newcomers.get(key) ?? []),
    ];
    const unique = [...new Map(candidates.map((one) => [one.id, one])).values()];
    if (decided === 'new' || unique.length === 0) return undefined;
    return unique.find(({ id }) => id === decided) ?? { ask: unique };
  }

  function planRow(row: RollRow): Planned {
    const called = row.name ?? row.email ?? '';
    const refuse = (why: Refused, said: string | null = null): Planned => ({
      line: row.line,
      called,
      group: row.group ?? '',
      outcome: 'refused',
      why,
      said: said ?? '',
    });
    if (row.group === null) return refuse('no group');
    const group = facts.findGroup(row.group);
    if (!group) return refuse('group', row.group);
    if (group.state === 'concluded') return refuse('concluded', group.name);
    const about = { line: row.line, called, group: group.name };
    if (row.email !== null && !facts.isEmail(row.email)) return refuse('email', row.email);
    if (row.email !== null && (named.get(row.email.toLowerCase())?.size ?? 0) > 1)
      return refuse('two names', row.email);
    if (row.role === 'wrong') return refuse('role');
    if (row.since === 'wrong') return refuse('day');
    if (row.since && Temporal.PlainDate.compare(row.since, facts.today) > 0)
      return refuse('day to come', row.since.toString());
    if ([row.name, row.position].some((text) => text !== null && text.length > maxText)) return refuse('long');
    const office = row.office === null ? undefined : facts.findOffice(row.office);
    if (row.office !== null && !office) return refuse('office', row.office);

    if (row.email !== null) {
      // Of two rows for one seat only the first counts, even where it is refused: what is written is then the same each time.
      const seatOf = keyOf(group.id, row.email.toLowerCase());
      const first = firstLines.get(seatOf);
      if (first !== undefined) return refuse('twice', String(first));
      firstLines.set(seatOf, row.line);
    }
    const found = whose(row, group);
    if (found && 'ask' in found) return { ...about, outcome: 'ask', candidates: found.ask };
    if (found && 'refused' in found) return refuse(found.refused);
    if (!found && row.name === null) return refuse('no name');
    const who = found ?? { id: `line:${row.line}`, name: row.name ?? '', email: row.email, position: row.position };
    const before = seats.get(keyOf(group.id, who.id));
    if (before && before.line !== null) return refuse('twice', String(before.line));
    const officeCode = office?.code ?? before?.officeCode;
    if (officeCode === undefined) return refuse('no office');
    const role = row.role ?? before?.role ?? 'member';
    if (
      role === 'chair' &&
      [...seats.values()].some((seat) => seat.groupId === group.id && seat.role === 'chair' && seat.who !== who.id)
    )
      return refuse('chair', group.name);
    const seat: Seat = {
      id: before?.id ?? null,
      groupId: group.id,
      who: who.id,
      officeCode,
      role,
      since: row.since ?? before?.since ?? facts.today,
      line: row.line,
    };
    const after: Who = {
      ...who,
      name: row.name ?? who.name,
      email: row.email ?? who.email,
      position: row.position ?? who.position,
    };
    const edits = found
      ? [
          ...edit('name', who.name, after.name),
          ...edit('email', who.email, after.email),
          ...edit('position', who.position, after.position),
        ]
      : [];
    people.set(who.id, after);
    if (!found) newcomers.set(nameKey(after.name), [...(newcomers.get(nameKey(after.name)) ?? []), after]);
    if (after.email !== null) byEmail.set(after.email.toLowerCase(), who.id);
    seats.set(keyOf(group.id, who.id), seat);
    if (!before) return { ...about, outcome: 'create', seat, who: after, isNew: !found, edits };
    edits.push(
      ...edit('office', before.officeCode, officeCode),
      ...edit('role', before.role, role),
      ...edit('since', before.since.toString(), seat.since.toString()),
    );
    return edits.length === 0
      ? { ...about, outcome: 'unchanged' }
      : { ...about, outcome: 'change', seat, who: after, edits };
  }
  return rows.map(planRow);
}

/** Returns the names that the rows give to each address: one person has one name. */
function namesByEmail(rows: readonly RollRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { email, name } of rows) {
    if (email === null || name === null) continue;
    const key = email.toLowerCase();
    names.set(key, (names.get(key) ?? new Set()).add(name));
  }
  return names;
}

/** The name as it is compared: without case, accents and signs. */
export const nameKey = (name: string): string => words(name).join(' ');

const isNamed = (who: Who, name: string | null): boolean => name !== null && nameKey(who.name) === nameKey(name);

const whoOf = ({ id, name, email, position }: Person): Who => ({ id, name, email, position });

function edit(what: Edited, from: string | null, to: string | null): Edit[] {
  if (to === null || to === from) return [];
  if (what === 'email' && from?.toLowerCase() === to.toLowerCase()) return [];
  return [{ what, from, to }];
}
