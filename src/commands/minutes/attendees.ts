import type { Asking } from '../../bot/context.ts';
import type { Field } from '../../bot/field.ts';
import type { Attendee } from '../../domain/minutes.ts';
import { maxPoints, pointsIn } from '../../domain/points.ts';
import { says } from '../../input/typed.ts';
import { personNamed } from '../../lookups/people.ts';

import { list, say, type Text } from '../../view-model/view.ts';

type Found = { ok: true; attendee: Attendee; line: string } | { ok: false; problem: Text };

const maxLength = 3000;
const asGuest = (name: string): string => `${name} (guest)`;

/** Reads attendees, one name a line. A name that is unknown, or marked as a guest, is a guest. */
export const attendeesField: Field<Attendee[], true> = {
  label: 'minutes.presentLines',
  required: true,
  takes: 'flag',
  initial: () => undefined,
  control: async () => ({ kind: 'multiline', max: maxLength }),
  async read(raw, at) {
    if (raw.length > maxLength)
      return { ok: false, problem: say('problem.long', { max: maxLength, n: raw.length }), options: [] };
    const points = pointsIn(raw.replace(/[,;]/g, '\n'));
    if (points.length > maxPoints)
      return { ok: false, problem: say('problem.manyLines', { max: maxPoints, n: points.length }), options: [] };
    const found = await Promise.all(points.map((said) => attendeeNamed(said, at)));
    const wrong = found.find((one) => !one.ok);
    if (wrong && !wrong.ok) return { ...wrong, options: [] };
    const known = found.flatMap((one) => (one.ok ? [one] : []));
    const each = [...new Map(known.map((one) => [JSON.stringify(one.attendee), one])).values()];
    const lines = each.map(({ line }) => line).join('\n');
    return { ok: true, value: each.map(({ attendee }) => attendee), raw: lines, shown: lines };
  },
};

async function attendeeNamed(said: string, at: Asking): Promise<Found> {
  const { name, mark } = /^(?<name>.*?)\s*\((?<mark>[^()]*)\)$/s.exec(said)?.groups ?? {};
  if (name !== undefined && mark !== undefined && says(mark, ({ people }) => people.guest)) return guest(name);
  const found = await personNamed.find(said, at);
  const names = (of: readonly { name: string }[]) => list(of.map(({ name }) => name));
  switch (found.kind) {
    case 'one':
      return { ok: true, attendee: { kind: 'person', id: found.value.id }, line: await lineFor(found.value, at) };
    case 'several':
      return { ok: false, problem: say('minutes.several', { said, names: names(found.values) }) };
    case 'none':
      return found.near.length === 0
        ? guest(said)
        : { ok: false, problem: say('minutes.unknown', { said, names: names(found.near), guest: asGuest(said) }) };
  }
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
