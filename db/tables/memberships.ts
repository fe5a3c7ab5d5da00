import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Membership, Role } from '../../src/domain/membership.ts';
import { withoutTwins } from '../../src/domain/roll.ts';
import type { MemberFilter } from '../../src/ports/tables/memberships.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { dialectOf } from './connection.ts';
import { personColumns, personOf } from './people.ts';
import { prepared } from './prepared.ts';
import type { MembershipRow, PersonRow } from './rows/people.ts';
import type { Db, Schema } from './schema.ts';
import { day, orNull } from './values.ts';
import { namedBy } from './words.ts';

export const membershipColumns = [
  'memberships.id as membership_id',
  'memberships.group_id',
  'memberships.person_id',
  'memberships.office_code as nominated_by',
  'memberships.role',
  'memberships.since',
  'memberships.ended_on',
] as const;

/** Where each role stands in a list of members. */
const rankOf: Record<Role, number> = { chair: 0, 'vice-chair': 1, member: 2 };

type Row = Omit<MembershipRow, 'id' | 'office_code'> & { membership_id: string; nominated_by: string };
export const membershipOf = (row: Row): Membership => ({
  id: row.membership_id,
  groupId: row.group_id,
  personId: row.person_id,
  officeCode: row.nominated_by,
  role: row.role,
  since: day(row.since),
  endedOn: orNull(row.ended_on, day),
});
const memberOf = (row: Row & PersonRow) => ({ membership: membershipOf(row), person: personOf(row) });

const inGroup = prepared<{ groupId: string; personId: string }>()((db, given) =>
  db
    .selectFrom('memberships')
    .select(membershipColumns)
    .where('ended_on', 'is', null)
    .where('group_id', '=', given('groupId'))
    .where('person_id', '=', given('personId')),
);
const ofPerson = prepared<{ personId: string }>()((db, given) =>
  db
    .selectFrom('memberships')
    .select(membershipColumns)
    .where('ended_on', 'is', null)
    .where('person_id', '=', given('personId'))
    .orderBy('since')
    .orderBy('id'),
);
const ofEveryone = prepared()((db) =>
  db.selectFrom('memberships').select(membershipColumns).where('ended_on', 'is', null).orderBy('since').orderBy('id'),
);
const present = (db: Db) => db.selectFrom('memberships').where('ended_on', 'is', null);
const seats = (db: Db) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select([...membershipColumns, ...personColumns]);
const shown = (db: Db) =>
  present(db)
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select([...membershipColumns, ...personColumns])
    .orderBy('memberships.rank')
    .orderBy('memberships.sort_name')
    .orderBy('memberships.id');

export function memberships(db: Db): Tables['memberships'] {
  return {
    async get(groupId, personId) {
      const [row] = await inGroup(db, { groupId, personId });
      return row && membershipOf(row);
    },
    ofPerson: async (personId) => (await ofPerson(db, { personId })).map(membershipOf),
    ofPeople: async () => Map.groupBy((await ofEveryone(db, {})).map(membershipOf), ({ personId }) => personId),
    async page(filter, { offset, limit }) {
      const matching = await matchingOf(db, filter);
      const counted = await present(db)
        .where(matching)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await shown(db).where(matching).limit(limit).offset(offset).execute();
      return { rows: rows.map(memberOf), total: counted.total };
    },
    async on(on, groupId) {
      const rows = await seats(db)
        .where('since', '<=', on.toString())
        .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', on.toString())]))
        .$if(groupId !== undefined, (query) => query.where('group_id', '=', groupId ?? ''))
        .orderBy('memberships.group_id')
        .orderBy('memberships.office_code')
        .orderBy('memberships.sort_name')
        .orderBy('memberships.id')
        .execute();
      return withoutTwins(rows.map(memberOf));
    },
    async byIds(ids) {
      if (ids.length === 0) return [];
      const rows = await seats(db)
        .where(dialectOf(db).among('memberships.id', sql`${JSON.stringify(ids)}`))
        .execute();
      return rows.map(memberOf);
    },
    async officers(groupId) {
      const rows = await shown(db).where('group_id', '=', groupId).where('rank', '<', 2).execute();
      return rows.map(memberOf);
    },
    async save({ id, groupId, personId, officeCode, since, endedOn, role }) {
      const row = {
        group_id: groupId,
        person_id: personId,
        office_code: officeCode,
        role,
        rank: rankOf[role],
        since: since.toString(),
        ended_on: orNull(endedOn, String),
      };
      await db
        .insertInto('memberships')
        .values((eb) => ({
          id,
          ...row,
          sort_name: eb
            .selectFrom('people')
            .select('sort_name')
            .where('people.id', '=', personId)
            .$asScalar()
            .$notNull(),
        }))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({ ...row, sort_name: eb.ref('excluded.sort_name') })),
        )
        .execute();
    },
  };
}

async function matchingOf(db: Db, { groupId, officeCode, words = [] }: MemberFilter): Promise<Expression<SqlBool>> {
  const eb = expressionBuilder<Schema, 'memberships'>();
  const conditions: Expression<SqlBool>[] = [];
  if (groupId !== undefined) conditions.push(eb('memberships.group_id', '=', groupId));
  if (officeCode !== undefined) conditions.push(eb('memberships.office_code', '=', officeCode));
  if (words.length > 0) conditions.push((await namedBy(db, words))(eb.ref('memberships.person_id')));
  return eb.and(conditions);
}
