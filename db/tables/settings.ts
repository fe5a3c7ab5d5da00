import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

export const settings = (db: Db): Tables['settings'] => ({
  async get(name) {
    const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value;
  },
  async set(name, value) {
    await db
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  },
});
