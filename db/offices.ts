import type { Office } from '../src/domain/office.ts';
import type { Tables } from '../src/ports.ts';
import type { Db, OfficeRow } from './schema.ts';

const columns = ['code', 'name', 'kind', 'own_name', 'focal_point_id'] as const;
const officeOf = ({ own_name, focal_point_id, ...row }: OfficeRow): Office => ({
  ...row,
  ownName: own_name,
  focalPointId: focal_point_id,
});

export const offices = (db: Db): Tables['offices'] => ({
  async get(code) {
    const row = await db.selectFrom('offices').select(columns).where('code', '=', code).executeTakeFirst();
    return row && officeOf(row);
  },
  async all() {
    const rows = await db
      .selectFrom('offices')
      .select(columns)
      .orderBy((eb) => eb('kind', '=', 'reserved'))
      .orderBy('name')
      .execute();
    return rows.map(officeOf);
  },
  async save({ code, ownName, focalPointId, ...office }) {
    const row = { ...office, own_name: ownName, focal_point_id: focalPointId };
    await db
      .insertInto('offices')
      .values({ code, ...row })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
      .execute();
  },
});
