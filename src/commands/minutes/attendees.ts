import type { Asking } from '../../bot/context.ts';
import type { Field } from '../../bot/field.ts';
import type { Group } from '../../domain/group.ts';
import type { Attendee } from '../../domain/minutes.ts';
import type { Office } from '../../domain/office.ts';
import type { Person } from '../../domain/person.ts';
import { maxPoints, pointsIn } from '../../domain/points.ts';
import type { Match } from '../../input/match.ts';
import { attendeeIn, namesInLine, withoutTitle } from '../../input/person-name.ts';
import { one } from '../../lookups/found.ts';
import { groupConcerned } from '../../lookups/group-matter.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { personNamed } from '../../lookups/people.ts';
import { list, say, type Text } from '../../view-model/view.ts';

type Found = { ok: true; attendee: Attendee; line: string } | { ok: false; problem: Text };

const maxLength = 3000;
const maxOfOffice = 20;
const asGuest = (name: string): string => `${name} (guest)`;

/** Reads attendees, one name a line or parted by commas. A name that is unknown, or marked as a guest, is a guest. */
export const attendeesField: Field<Attendee[], true> = {
  label: 'minutes.presentLines',
  required: true,
  takes: 'flag',
  initial: () => undefined,
  control: async () => ({ kind: 'multiline', max: maxLength }),
  async read(raw, at, values = {}) {
    if (raw.length > maxLength)
      return { ok: false, problem: say('problem.long', { max: maxLength, n: raw.length }), options: [] };
    const points = pointsIn(raw);
    if (points.length > maxPoints)
      return { ok: false, problem: say('problem.manyLines', { max: maxPoints, n: points.length }), options: [] };
    const group = await groupConcerned(values, at);
    const found: Found[] = [];
    for (const line of points) found.push(...(await inLine(line, group, at)));
    const wrong = found.find((one) => !one.ok);
    if (wrong && !wrong.ok) return { ...wrong, options: [] };
    const known = found.flatMap((one) => (one.ok ? [one] : []));
    const each = [...new Map(known.map((one) => [JSON.stringify(one.attendee), one])).values()];
    const lines = each.map(({ line }) => line).join('\n');
    return { ok: true, value: each.map(({ attendee }) => attendee), raw: lines, shown: lines };
  },
};

type Matter = Group | undefined;

/** Reads one line of a pasted list: names parted by commas, where an Office after a name may be the name's own. */
async function inLine(line: string, group: Matter, at: Asking): Promise<Found[]> {
  const found: Found[] = [];
  for (const said of namesInLine(line)) {
    const { name, isGuest, aside } = attendeeIn(said);
    const before = found.at(-1);
    const office = await officeCalled(name, at);
    if (before?.ok && office && (await isOf(office, before.attendee, group, at))) {
      if (isGuest || before.attendee.kind === 'guest') found[found.length - 1] = guest(`${nameOf(before)}, ${name}`);
      continue;
    }
    found.push(isGuest ? guest(withoutTitle(name)) : await attendeeNamed(name, aside, group, at));
  }
  return found;
}

const nameOf = ({ attendee, line }: Extract<Found, { ok: true }>): string =>
  attendee.kind === 'guest' ? attendee.name : line;

/** Whether the Office written behind this attendee is theirs; a guest's is whatever is written. */
async function isOf({ code }: Office, attendee: Attendee, group: Matter, { store }: Asking): Promise<boolean> {
  if (attendee.kind === 'guest') return true;
  const membership = group && (await store.memberships.get(group.id, attendee.id));
  return (membership?.officeCode ?? (await store.people.get(attendee.id))?.officeCode) === code;
}

async function officeCalled(said: string, at: Asking): Promise<Office | undefined> {
  const found = await officeNamed.find(said, at);
  return found.kind === 'one' && !found.partial ? found.value : undefined;
}

async function attendeeNamed(said: string, aside: string | undefined, group: Matter, at: Asking): Promise<Found> {
  const office = await officeCalled(aside ?? said, at);
  const found = await lookUp(aside !== undefined && !office ? `${said} (${aside})` : said, office, group, at);
  const names = async (of: readonly Person[]) =>
    list(((await personNamed.choices?.(of, at)) ?? []).map(({ label }) => label));
  switch (found.kind) {
    case 'one':
      return { ok: true, attendee: { kind: 'person', id: found.value.id }, line: await lineFor(found.value, at) };
    case 'several':
      return { ok: false, problem: say('minutes.several', { said, names: await names(found.values) }) };
    case 'none':
      return found.near.length === 0
        ? guest(withoutTitle(aside === undefined ? said : `${said}, ${aside}`))
        : {
            ok: false,
            problem: say('minutes.unknown', { said, names: await names(found.near), guest: asGuest(said) }),
          };
  }
}

/** Finds a person by name, among the members from the Office where one is given; an Office alone is its members. */
async function lookUp(said: string, office: Office | undefined, group: Matter, at: Asking): Promise<Match<Person>> {
  const found = await personNamed.find(said, at, group ? { group: group.slug } : {});
  if (!office || found.kind === 'one') return found;
  const of = { officeCode: office.code, ...(group ? { groupId: group.id } : {}) };
  const { rows } = await at.store.memberships.page(of, { offset: 0, limit: maxOfOffice });
  const theirs = new Map(rows.map(({ person }) => [person.id, person]));
  const meant = found.kind === 'several' ? found.values.filter(({ id }) => theirs.has(id)) : [...theirs.values()];
  const [only] = meant;
  if (only && meant.length === 1 && (found.kind === 'several' || (await officeCalled(said, at)))) return one(only);
  return found;
}

const guest = (name: string): Found => ({ ok: true, attendee: { kind: 'guest', name }, line: asGuest(name) });

/** Returns how the field reads this person back: by name, or by id where others have that name. */
async function lineFor({ id, name }: { id: string; name: string }, at: Asking): Promise<string> {
  // A comma or semicolon separates names.
  const found = /[,;]/.test(name) ? undefined : await personNamed.find(name, at);
  return found?.kind === 'one' && found.value.id === id ? name : id;
}

/** Returns the attendees as text that the field reads back. */
export async function linesOf(attendees: readonly Attendee[], at: Asking): Promise<string> {
  const ids = attendees.flatMap((one) => (one.kind === 'person' ? [one.id] : []));
  const people = new Map((await at.store.people.byIds(ids)).map((one) => [one.id, one]));
  const lines = attendees.map(async (one) => {
    if (one.kind === 'guest') return asGuest(one.name);
    const person = people.get(one.id);
    return person ? lineFor(person, at) : one.id;
  });
  return (await Promise.all(lines)).join('\n');
}
