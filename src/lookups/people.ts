import type { Named } from '../bot/field.ts';
import { words } from '../domain/fold.ts';
import type { Person } from '../domain/person.ts';

import { match, maxWords } from '../input/match.ts';
import { says } from '../input/typed.ts';
import type { Tables } from '../ports/tables.ts';

import { matched, none, one, optionLimit } from './found.ts';

/** People by id, name or the beginnings of its words; `me` is who asks. Only the secretariat finds others by e-mail. */
export const personNamed: Named<Person> = {
  none: 'problem.person',
  option: ({ id, name }) => ({ value: id, label: name }),
  find: async (said, { store, actor, mentions }) => {
    if (says(said, ({ people }) => people.me)) return one(actor.person);
    const ids = new Set(mentions.flatMap(({ name, personId }) => (name === said ? [personId] : [])));
    if (ids.size > 0) return matched(await store.people.byIds([...ids]));
    if (said.includes('@')) {
      if (said.toLowerCase() === actor.person.email?.toLowerCase()) return one(actor.person);
      const holders = actor.secretariat ? await withEmail(said, store.people) : [];
      if (holders.length > 0) return matched(holders);
    }
    const direct = await store.people.get(said);
    if (direct) return one(direct);
    const asked = words(said);
    if (asked.length === 0) return none();
    const found = await store.people.named(asked.slice(0, maxWords), 7);
    const exact = found.filter(({ name }) => words(name).join(' ') === asked.join(' '));
    if (exact.length > 0) return matched(exact);
    if (asked.length > maxWords) return none();
    if (found.length > 0) return matched(found);
    const everyone = (await store.people.names()).map(({ id, name }) => ({ value: id, names: [name] }));
    const near = match(said, everyone);
    return none(near.kind === 'none' ? await store.people.byIds(near.near) : []);
  },
  options: async ({ store }) => {
    const { rows } = await store.memberships.page({}, { offset: 0, limit: optionLimit });
    const people = new Map(rows.map(({ person }) => [person.id, person]));
    return [...people.values()].map(personNamed.option);
  },
};

/** Whose address it is known to be, else everyone who says it is theirs. */
async function withEmail(said: string, people: Tables['people']): Promise<Person[]> {
  const owner = await people.byEmail(said);
  return owner ? [owner] : people.withEmail(said);
}
