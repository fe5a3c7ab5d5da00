import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

const oldest = prepared()((db) => db.selectFrom('stowed').select('at').orderBy('at').limit(1));

export const stowed = (db: Db): Tables['stowed'] => ({
  async get(key) {
    const row = await db.selectFrom('stowed').select('carried').where('key', '=', key).executeTakeFirst();
    return row?.carried;
  },
  async keep(key, carried, at) {
    const row = { carried, at: at.epochMilliseconds };
    await db
      .insertInto('stowed')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  },
  async oldestAt() {
    const [row] = await oldest(db, {});
    return row && instant(row.at);
  },
  async forgetBefore(at) {
    await db.deleteFrom('stowed').where('at', '<', at.epochMilliseconds).execute();
  },
});
