import type { Office } from '../../src/domain/office.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { OfficeRow } from './rows/people.ts';
import type { Db } from './schema.ts';

const columns = ['code', 'name', 'kind', 'own_name', 'focal_point_id'] as const;
const officeOf = ({ own_name, focal_point_id, ...row }: OfficeRow): Office => ({
  ...row,
  ownName: own_name,
  focalPointId: focal_point_id,
});

const byCode = prepared<{ code: string }>()((db, given) =>
  db.selectFrom('offices').select(columns).where('code', '=', given('code')),
);
const all = prepared()((db) =>
  db
    .selectFrom('offices')
    .select(columns)
    .orderBy((eb) => eb('kind', '=', 'reserved'))
    .orderBy('name'),
);

const ofFocalPoint = prepared<{ id: string }>()((db, given) =>
  db.selectFrom('offices').select('code').where('focal_point_id', '=', given('id')).orderBy('code'),
);

export const offices = (db: Db): Tables['offices'] => ({
  async get(code) {
    const [row] = await byCode(db, { code });
    return row && officeOf(row);
  },
  all: async () => (await all(db, {})).map(officeOf),
  codesOfFocalPoint: async (id) => (await ofFocalPoint(db, { id })).map(({ code }) => code),
  async save({ code, ownName, focalPointId, ...office }) {
    const row = { ...office, own_name: ownName, focal_point_id: focalPointId };
    await db
      .insertInto('offices')
      .values({ code, ...row })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
      .execute();
  },
});
