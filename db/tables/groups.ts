import { sql } from 'kysely';
import type { Group } from '../../src/domain/group.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { GroupRow } from './rows/people.ts';
import type { Db } from './schema.ts';
import { day, orNull } from './values.ts';

const columns = ['id', 'slug', 'name', 'code', 'mandate', 'state', 'established_on', 'nominated'] as const;
const groupOf = ({ established_on, ...row }: GroupRow): Group => ({
  ...row,
  establishedOn: orNull(established_on, day),
});

const byId = prepared<{ id: string }>()((db, given) =>
  db.selectFrom('groups').select(columns).where('id', '=', given('id')),
);
const all = prepared()((db) =>
  db
    .selectFrom('groups')
    .select(columns)
    .orderBy((eb) => eb('established_on', 'is', null))
    .orderBy('established_on')
    .orderBy('name'),
);

const strengths = (db: Db) =>
  db
    .selectFrom('memberships')
    .select((eb) => [
      'group_id',
      eb.fn.countAll<number>().as('members'),
      eb.fn.count<number>('office_code').distinct().as('offices'),
    ])
    .where('ended_on', 'is', null)
    .groupBy('group_id');

export function groups(db: Db): Tables['groups'] {
  return {
    async get(id) {
      const [row] = await byId(db, { id });
      return row && groupOf(row);
    },
    all: async () => (await all(db, {})).map(groupOf),
    async save({ id, establishedOn, ...group }) {
      const row = { ...group, established_on: orNull(establishedOn, String) };
      await db
        .insertInto('groups')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    async strength(groupId) {
      const row = await strengths(db).where('group_id', '=', groupId).executeTakeFirst();
      return { members: row?.members ?? 0, offices: row?.offices ?? 0 };
    },
    async strengths() {
      const rows = await strengths(db).execute();
      const none = await db.selectFrom('groups').select('id').execute();
      const all = new Map(none.map(({ id }) => [id, { members: 0, offices: 0 }]));
      for (const { group_id, members, offices } of rows) all.set(group_id, { members, offices });
      return all;
    },
    async nextNumber(groupId) {
      const { last_number } = await db
        .updateTable('groups')
        .set({ last_number: sql`last_number + 1` })
        .where('id', '=', groupId)
        .returning('last_number')
        .executeTakeFirstOrThrow();
      return last_number;
    },
  };
}
