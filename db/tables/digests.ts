import type { Tables } from '../../src/ports/tables.ts';
import { forgetAfter } from './clock-recovery.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { day, literal, orNull } from './values.ts';

const zones = prepared()((db) =>
  db
    .selectFrom(db.selectFrom('people').select('zone').distinct().as('zones'))
    .leftJoin('digests', 'digests.zone', 'zones.zone')
    .select(['zones.zone', 'monday'])
    .orderBy('zones.zone'),
);
const firstDue = prepared()((db) =>
  db
    .selectFrom('action_items')
    .select('due')
    .where('is_open', '=', literal(1))
    .where('due_key', '<', '9999-99-99')
    .where((eb) =>
      eb.or([
        eb('owner_person_id', 'is not', null),
        eb('owner_office_code', 'is not', null),
        eb('owner_group_id', 'is not', null),
      ]),
    )
    .orderBy('due_key')
    .orderBy('code_key')
    .limit(1),
);

export const digests = (db: Db): Tables['digests'] => ({
  ...forgetAfter(db),
  async zones() {
    const rows = await zones(db, {});
    return rows.map(({ zone, monday }) => ({ zone, monday: orNull(monday, day) }));
  },
  async done(zone, monday) {
    const row = { monday: monday.toString() };
    await db
      .insertInto('digests')
      .values({ zone, ...row })
      .onConflict((conflict) => conflict.column('zone').doUpdateSet(row))
      .execute();
  },
  async firstDue() {
    const [row] = await firstDue(db, {});
    return row?.due == null ? undefined : day(row.due);
  },
});
