import type { Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import { words } from '../domain/fold.ts';
import type { Office } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import { match, maxWords } from '../input/match.ts';
import { withoutTitle } from '../input/person-name.ts';
import { says } from '../input/typed.ts';
import type { Tables } from '../ports/tables.ts';
import type { Option } from '../view-model/view.ts';
import { matched, none, one, optionLimit } from './found.ts';
import { groupConcerned, membersFirst } from './group-matter.ts';
import { namesakesIn } from './namesakes.ts';
import { officeNamed } from './offices.ts';

/** People by id, name or the beginnings of its words; `me` is who asks. Only the secretariat finds others by e-mail. */
export const personNamed: Named<Person> = {
  none: 'problem.person',
  option: ({ id, name }) => ({ value: id, label: name }),
  choices: personChoices,
  find: async (called, at, values = {}) => {
    const { store, actor, mentions } = at;
    const said = withoutTitle(called);
    if (says(said, ({ people }) => people.me)) return one(actor.person);
    const ids = new Set(mentions.flatMap(({ name, personId }) => (name === called ? [personId] : [])));
    if (ids.size > 0) return matched(await store.people.byIds([...ids]));
    if (said.includes('@')) {
      if (said.toLowerCase() === actor.person.email?.toLowerCase()) return one(actor.person);
      const holders = actor.secretariat ? await withEmail(said, store.people) : [];
      if (holders.length > 0) return matched(holders);
    }
    const direct = await store.people.get(called);
    if (direct) return one(direct);
    const asked = words(said);
    if (asked.length === 0) return none();
    const found = await store.people.named(asked.slice(0, maxWords), 7);
    const exact = found.filter(({ name }) => words(name).join(' ') === asked.join(' '));
    const group = found.length > 1 ? await groupConcerned(values, at) : undefined;
    if (exact.length > 0) return matched(await membersFirst(exact, group, at));
    if (asked.length > maxWords) return none();
    if (found.length > 0) return matched(await membersFirst(found, group, at));
    const everyone = (await store.people.names()).map(({ id, name }) => ({ value: id, names: [name] }));
    const near = match(said, everyone);
    const alike = near.kind === 'none' ? await store.people.byIds(near.near) : [];
    return none(alike.length > 0 ? alike : await fromOffice(said, at));
  },
  options: async (at) => {
    const { rows } = await at.store.memberships.page({}, { offset: 0, limit: optionLimit });
    const people = new Map(rows.map(({ person }) => [person.id, person]));
    return personChoices([...people.values()], at);
  },
};

async function personChoices(people: readonly Person[], at: Asking): Promise<Option[]> {
  const apart = await namesakesIn(people, at);
  return people.map(({ id, name }) => ({ value: id, label: apart.has(id) ? [name, apart.get(id) ?? ''] : name }));
}

/** Returns the members that "the CIO of Japan" may mean: those from the Office, by the words before it where these tell. */
async function fromOffice(said: string, at: Asking): Promise<Person[]> {
  const { before = '', office = '' } =
    /^(?:the |le |la )?(?<before>.+?) (?:of|from|de|du|d['’ ])\s*(?<office>.+)$/iu.exec(said)?.groups ?? {};
  const found = office === '' ? none<Office>() : await officeNamed.find(office, at);
  if (found.kind !== 'one' || found.partial) return [];
  const { rows } = await at.store.memberships.page({ officeCode: found.value.code }, { offset: 0, limit: maxNear });
  const people = [...new Map(rows.map(({ person }) => [person.id, person])).values()];
  const asked = words(before);
  const named = people.filter(({ name, position }) =>
    asked.every((word) => words(`${name} ${position ?? ''}`).some((one) => one.startsWith(word))),
  );
  return named.length > 0 ? named : people;
}
const maxNear = 6;

/** Whose address it is known to be, else everyone who says it is theirs. */
async function withEmail(said: string, people: Tables['people']): Promise<Person[]> {
  const owner = await people.byEmail(said);
  return owner ? [owner] : people.withEmail(said);
}
