import { type RollEntry, strengthOf } from '../../domain/roll.ts';
import type { Sheet } from '../../view-model/sheet.ts';
import { day, say, type Text } from '../../view-model/view.ts';
import type { ExportFacts } from './exported.ts';

/** Returns the columns of the roll, in the order in which `import` offers them too. */
export const rollColumns = (): Text[] => [
  say('roll.group'),
  say('roll.office'),
  say('roll.name'),
  say('roll.email'),
  say('roll.position'),
  say('roll.role'),
  say('roll.since'),
  say('roll.officeName'),
];

/** Returns every seat held on that day, a row each. */
export async function rollSheet({ store, on }: ExportFacts): Promise<Sheet> {
  const entries = await store.memberships.on(on);
  const groups = new Map((await store.groups.all()).map(({ id, name }) => [id, name]));
  const offices = new Map((await store.offices.all()).map((office) => [office.code, office]));
  return {
    title: say('roll.title'),
    columns: rollColumns(),
    rows: entries.map(({ membership, person }) => {
      const { officeCode: code, groupId, role, since } = membership;
      const office = offices.get(code);
      const named: Text = office ? (office.ownName ?? { kind: 'office', code, name: office.name }) : code;
      return [
        groups.get(groupId) ?? groupId,
        code,
        person.name,
        person.email,
        person.position,
        say(`role.${role}`),
        since,
        named,
      ];
    }),
  };
}

/** Returns for each group "26 members nominated from 20 Offices" as of that day. */
export async function rollLines({ store, on }: ExportFacts): Promise<Text[]> {
  const byGroup = Map.groupBy(await store.memberships.on(on), ({ membership }) => membership.groupId);
  const groups = await store.groups.all();
  return groups.flatMap(({ id, name }) => {
    const seats: RollEntry[] | undefined = byGroup.get(id);
    return seats ? [say('export.strength', { group: name, ...strengthOf(seats), on: day(on) })] : [];
  });
}
