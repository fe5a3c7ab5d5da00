import type { Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import type { Owner } from '../domain/action-item.ts';
import { fold } from '../domain/fold.ts';
import type { Group } from '../domain/group.ts';
import type { Office } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import type { Match } from '../input/match.ts';
import { says } from '../input/typed.ts';
import { type Option, say, type Text } from '../view-model/view.ts';
import { groupNamed } from './groups.ts';
import { namesakesIn } from './namesakes.ts';
import { officeNamed } from './offices.ts';
import { personNamed } from './people.ts';

/** An owner as people pick one: `raw` reads back to it, `called` is how a sentence names it, `names` mean it in full. */
export type NamedOwner = { owner: Owner; raw: string; called: Text; kind: Text; names: readonly string[] };

const groups = groupNamed();
const choiceLimit = 6;
const nearLimit = 3;

const asPerson = ({ id, name }: Person): NamedOwner => ({
  owner: { kind: 'person', id },
  raw: `person:${id}`,
  called: { kind: 'person', id, name },
  kind: say('owner.person'),
  names: [id, name],
});
const asOffice = (office: Office): NamedOwner => ({
  owner: { kind: 'office', id: office.code },
  raw: `office:${office.code}`,
  called: officeNamed.option(office).label,
  kind: say('owner.office'),
  names: [office.code, office.name, office.ownName ?? office.code],
});
const asGroup = ({ id, slug, name, code }: Group): NamedOwner => ({
  owner: { kind: 'group', id },
  raw: `group:${slug}`,
  called: name,
  kind: say('owner.group'),
  names: [id, slug, name, code],
});

/** A person, an Office or a group, by what each is called; a whole name wins over the beginning of another. */
export const ownerNamed: Named<NamedOwner> = {
  none: 'problem.owner',
  option: ({ raw, called, kind }) => ({ value: raw, label: [called, ', ', kind] }),
  choices: ownerChoices,
  find: async (said, at, values) => {
    const [, kind, name = ''] = /^(person|office|group):(.+)$/.exec(said) ?? [];
    const asked = kind === undefined ? said : name;
    if (says(asked, ({ people }) => people.me)) return { kind: 'one', value: asPerson(at.actor.person) };
    const readings = [
      ...(kind === undefined || kind === 'group' ? [mapped(await groups.find(asked, at), asGroup)] : []),
      ...(kind === undefined || kind === 'office' ? [mapped(await officeNamed.find(asked, at), asOffice)] : []),
      ...(kind === undefined || kind === 'person' ? [mapped(await personNamed.find(asked, at, values), asPerson)] : []),
    ];
    const found = readings.flatMap(({ means }) => means);
    const exact = found.filter(({ names }) => names.some((each) => fold(each) === fold(asked)));
    const meant = exact.length > 0 ? exact : found;
    if (meant.length > 1) return { kind: 'several', values: meant.slice(0, choiceLimit) };
    const [only] = meant;
    if (only) return { kind: 'one', value: only };
    return { kind: 'none', near: readings.flatMap(({ near }) => near).slice(0, nearLimit) };
  },
  options: async (at) => ownerChoices([...(await activeGroups(at)), ...(await membersAndOffices(at))], at),
};

/** The same, or nobody at all (null). */
export const ownerOrNobodyNamed: Named<NamedOwner | null> = {
  none: 'problem.owner',
  option: (owner) => (owner ? ownerNamed.option(owner) : { value: 'nobody', label: say('owner.nobody') }),
  choices: (owners, at) =>
    ownerChoices(
      owners.filter((owner) => owner !== null),
      at,
    ),
  find: async (said, at, values) =>
    says(said, ({ people }) => people.nobody) ? { kind: 'one', value: null } : ownerNamed.find(said, at, values),
  options: async (at) => [...(await ownerNamed.options(at)), ownerOrNobodyNamed.option(null)],
};

/** Returns the owners as options; people of the same name are told apart by Office and group. */
async function ownerChoices(owners: readonly NamedOwner[], at: Asking): Promise<Option[]> {
  const people = owners.flatMap(({ owner, names: [, name = ''] }) =>
    owner.kind === 'person' ? [{ id: owner.id, name }] : [],
  );
  const apart = await namesakesIn(people, at);
  return owners.map((one) => {
    const told = one.owner.kind === 'person' ? apart.get(one.owner.id) : undefined;
    return told === undefined ? ownerNamed.option(one) : { value: one.raw, label: [one.called, told] };
  });
}

type Reading = { means: NamedOwner[]; near: NamedOwner[] };
function mapped<Thing>(found: Match<Thing>, as: (thing: Thing) => NamedOwner): Reading {
  switch (found.kind) {
    case 'one':
      return { means: [as(found.value)], near: [] };
    case 'several':
      return { means: found.values.map(as), near: [] };
    case 'none':
      return { means: [], near: found.near.map(as) };
  }
}

const activeGroups = async ({ store }: Asking): Promise<NamedOwner[]> =>
  (await store.groups.all()).filter(({ state }) => state !== 'concluded').map(asGroup);

// A list longer than this is searched by typing, not by scrolling.
const listed = 300;

async function membersAndOffices({ store }: Asking): Promise<NamedOwner[]> {
  const { rows } = await store.memberships.page({}, { offset: 0, limit: listed });
  const people = new Map(rows.map(({ person }) => [person.id, person]));
  const represented = new Set(rows.map(({ membership }) => membership.officeCode));
  const offices = (await store.offices.all()).filter(({ code }) => represented.has(code));
  return [...[...people.values()].map(asPerson), ...offices.map(asOffice)];
}
