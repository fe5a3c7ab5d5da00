import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

const cells = z.array(z.array(z.string()));

export const uploads = (db: Db): Tables['uploads'] => ({
  async put(table, until, now) {
    await db.deleteFrom('uploads').where('until_at', '<=', now.epochMilliseconds).execute();
    const key = randomBytes(20).toString('base64url');
    await db
      .insertInto('uploads')
      .values({ key, cells: JSON.stringify(table), until_at: until.epochMilliseconds })
      .execute();
    return key;
  },
  async get(key, now) {
    const row = await db
      .selectFrom('uploads')
      .select('cells')
      .where('key', '=', key)
      .where('until_at', '>', now.epochMilliseconds)
      .executeTakeFirst();
    return row && cells.parse(JSON.parse(row.cells));
  },
  async delete(key) {
    await db.deleteFrom('uploads').where('key', '=', key).execute();
  },
});
