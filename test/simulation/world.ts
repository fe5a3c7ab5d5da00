import type { Tables } from '../../src/ports/tables.ts';
import type { Random } from './random.ts';

/** Twenty zones of the network's Offices, with half hours, quarters and changes of the clocks in both halves of the year. */
const zones = [
  'Europe/Zurich Europe/London Europe/Lisbon Africa/Casablanca Africa/Cairo Africa/Nairobi Asia/Kathmandu Asia/Kolkata',
  'Asia/Tokyo Asia/Shanghai Australia/Sydney Australia/Lord_Howe Pacific/Chatham Pacific/Auckland Pacific/Honolulu',
  'America/New_York America/Los_Angeles America/Sao_Paulo America/Santiago America/St_Johns',
].flatMap((line) => line.split(' '));

export const workspaces = ['slack:T1', 'slack:T2', 'teams:north', 'teams:south'] as const;
export type Someone = {
  id: string;
  email: string;
  zone: string;
  office: string;
  rest: readonly number[];
  account: Place;
  groups: Set<string>;
};
export type Place = { platform: 'slack' | 'teams'; workspace: string; id: string };
export type Gang = { id: string; slug: string; channels: Place[]; zone: string };
export type World = { people: Someone[]; gangs: Gang[]; secretary: Someone };
export const beginning = Temporal.Instant.from('2026-01-05T09:00:00Z');

const placeIn = (workspace: string, id: string): Place => {
  const [platform, name = ''] = workspace.split(':');
  return { platform: platform === 'slack' ? 'slack' : 'teams', workspace: name, id };
};

/** The days of rest as the Offices keep them: Saturday and Sunday, Friday and Saturday, Sunday, Friday. */
const offices: readonly { code: string; rest: readonly number[] }[] = [
  { code: 'CH', rest: [6, 7] },
  { code: 'EG', rest: [5, 6] },
  { code: 'IN', rest: [7] },
  { code: 'IR', rest: [5] },
];

/** Who there is: two groups, most people in the first, some in both; each with an account or two. */
export function worldOf(random: Random, size: number): World {
  const gangs = ['alpha', 'beta'].map((slug, n) => ({
    id: `g_${slug}`,
    slug,
    channels: (n === 0 ? ['slack:T1', 'teams:north'] : ['slack:T2']).map((it) => placeIn(it, `C-${slug}`)),
    zone: random.pick(['Europe/Zurich', 'Europe/Zurich', 'America/New_York', 'Africa/Casablanca']),
  }));
  const someone = (n: number): Someone => {
    const { code: office, rest } = random.pick(offices);
    const zone = zones[(n * 7) % zones.length] ?? 'UTC';
    const account = placeIn(random.pick(workspaces), `U${n}`);
    const groups = new Set(gangs.filter((_, g) => random.chance(g === 0 ? 0.85 : 0.2)).map(({ id }) => id));
    return { id: `p_${n}`, email: `p${n}@office.example`, zone, office, rest, account, groups };
  };
  const people = Array.from({ length: size }, (_, n) => someone(n));
  return { people, gangs, secretary: { ...someone(size), id: 'p_secretary', groups: new Set() } };
}

export const zoneFor = (random: Random): string => random.pick(zones);

/** Puts them into an empty store. */
export async function fill(tables: Tables, { people, gangs, secretary }: World, random: Random): Promise<void> {
  for (const { code } of offices) {
    const about = { name: code, kind: 'state or other entity', ownName: null, focalPointId: null } as const;
    await tables.offices.save({ code, ...about });
  }
  for (const { id, slug, channels } of gangs) {
    const about = {
      name: `Group ${slug}`,
      code: slug.toUpperCase(),
      mandate: 'To meet.',
      establishedOn: null,
      nominated: 'from' as const,
    };
    await tables.groups.save({ id, slug, state: 'active', ...about });
    for (const channel of channels) await tables.channels.save({ ...channel, name: slug, groupId: id });
  }
  for (const one of [...people, secretary]) await add(tables, one, one === secretary, random);
}

async function add(tables: Tables, one: Someone, isSecretary: boolean, random: Random): Promise<void> {
  const { id, email, zone, account } = one;
  const unsaid = { position: null, locale: null, language: random.pick(['en', 'fr', null]) };
  const known = { officeCode: one.office, secretariat: isSecretary, createdAt: beginning };
  await tables.people.save({ id, name: `Person ${id}`, email, zone, ...unsaid, ...known });
  await tables.people.addAccount(id, account, email);
  // A second account, never to be written to while the first is there.
  if (random.chance(0.3))
    await tables.people.addAccount(id, { ...account, platform: 'teams', workspace: 'spare', id: `V-${id}` });
  for (const groupId of one.groups) {
    const seat = {
      officeCode: one.office,
      role: 'member',
      since: Temporal.PlainDate.from('2026-01-01'),
      endedOn: null,
    } as const;
    await tables.memberships.save({ id: `s_${groupId}_${id}`, groupId, personId: id, ...seat });
  }
}
