import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ActionItem, actionStates } from '../../src/domain/action-item.ts';
import type { Group } from '../../src/domain/group.ts';
import type { Network } from '../../src/domain/network.ts';
import { extendSeries } from '../../src/operations/meeting-series.ts';

import type { Tables } from '../../src/ports/tables.ts';

const day = z.string().transform((text) => Temporal.PlainDate.from(text));
const instant = z.string().transform((text) => Temporal.Instant.from(text));
const shape = z.strictObject({
  about: z.string(),
  groups: z.array(
    z.strictObject({
      slug: z.string(),
      name: z.string(),
      code: z.string(),
      mandate: z.string(),
      establishedOn: day,
      nominated: z.enum(['from', 'by']),
      series: z.strictObject({
        startsAt: z.string().transform((text) => Temporal.ZonedDateTime.from(text)),
        rule: z.string(),
        minutes: z.number(),
      }),
      status: z.strictObject({
        on: instant,
        progress: z.string(),
        heading: z.enum(['focus areas', 'takeaways']),
        focusAreas: z.string(),
        nextSteps: z.string(),
      }),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      number: z.int(),
      year: z.int(),
      place: z.string().nullable(),
      firstOn: day.nullable(),
      lastOn: day.nullable(),
      itemsIn: z.strictObject({ symbol: z.string(), paragraph: z.int() }).nullable(),
      documents: z.array(z.strictObject({ symbol: z.string(), title: z.string() })),
    }),
  ),
  actionItems: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      state: z.enum(actionStates),
      note: z.string(),
      group: z.string().optional(),
    }),
  ),
  people: z.array(
    z.strictObject({
      account: z.string(),
      name: z.string(),
      zone: z.string(),
      office: z.string().optional(),
      position: z.string().optional(),
      language: z.string().optional(),
      secretariat: z.boolean().optional(),
      groups: z.array(z.string()).optional(),
    }),
  ),
});
type Seed = z.infer<typeof shape>;

const presented = Temporal.Instant.from('2026-04-16T12:00:00Z');

/**
 * Fills an empty store with the network as it stood at WILD/2: groups, their series, status and action items;
 * with `people` also the sample members with local accounts and a channel a group. Returns false where the store already has groups.
 */
export async function seed(
  tables: Tables,
  about: { now: Temporal.Instant; network: Network; people: boolean },
): Promise<boolean> {
  if ((await tables.groups.all()).length > 0) return false;
  const data = shape.parse(JSON.parse(readFileSync(new URL('./wild.json', import.meta.url), 'utf8')));
  for (const group of data.groups) await addGroup(tables, group, about.people);
  for (const session of data.sessions) await tables.sessions.save(session);
  for (const item of data.actionItems) await addActionItem(tables, item);
  if (about.people) for (const person of data.people) await addPerson(tables, person);
  for (const series of await tables.meetings.allSeries()) await extendSeries(tables, series, about.now);
  return true;
}

async function addGroup(
  tables: Tables,
  { series, status, ...group }: Seed['groups'][number],
  local: boolean,
): Promise<void> {
  const id = idOf(group.slug);
  const kept: Group = { ...group, id, state: 'active' };
  await tables.groups.save(kept);
  if (local)
    await tables.channels.save({
      platform: 'local',
      workspace: 'local',
      id: group.slug,
      name: group.slug,
      groupId: id,
    });
  await tables.meetings.saveSeries({ ...series, id: `series_${group.slug}`, groupId: id, title: null, place: null });
  const { on: at, ...parts } = status;
  await tables.statusUpdates.save({ ...parts, id: `u_${group.slug}`, groupId: id, personId: null, at });
}

const idOf = (slug: string): string => `g_${slug}`;

async function addActionItem(tables: Tables, { note, group, ...item }: Seed['actionItems'][number]): Promise<void> {
  const [session] = item.code.split('-');
  const groupId = group === undefined ? null : idOf(group);
  const owner = groupId === null ? null : ({ kind: 'group', id: groupId } as const);
  const id = `a_${item.code}`;
  const kept: ActionItem = {
    ...item,
    id,
    groupId,
    session: session ?? null,
    due: null,
    owner,
    source: null,
    createdAt: presented,
  };
  await tables.actionItems.save(kept);
  await tables.actionItems.addChange({
    actionItemId: id,
    at: presented,
    personId: null,
    state: item.state,
    owner,
    due: null,
    removed: null,
    note,
  });
}

async function addPerson(
  tables: Tables,
  { account, groups = [], office, ...person }: Seed['people'][number],
): Promise<void> {
  const id = `p_${account}`;
  await tables.people.save({
    id,
    name: person.name,
    email: `${account}@office.example`,
    position: person.position ?? null,
    officeCode: office ?? null,
    language: person.language ?? null,
    locale: null,
    zone: person.zone,
    secretariat: person.secretariat ?? false,
    createdAt: presented,
  });
  await tables.people.addAccount(
    id,
    { platform: 'local', workspace: 'local', id: account },
    `${account}@office.example`,
  );
  for (const slug of groups) {
    const group = await tables.groups.get(idOf(slug));
    if (!group || !office) throw new Error(`the seed puts ${account} into ${slug} without a group or an Office`);
    const since = group.establishedOn ?? presented.toZonedDateTimeISO('UTC').toPlainDate();
    await tables.memberships.save({
      id: `s_${slug}_${account}`,
      groupId: group.id,
      personId: id,
      officeCode: office,
      role: 'member',
      since,
      endedOn: null,
    });
  }
}
