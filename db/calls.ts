import type { Tables } from '../src/ports.ts';
import type { Db } from './schema.ts';
import { replyOf } from './stored.ts';

export const calls = (db: Db): Tables['calls'] => ({
  async replyTo(key) {
    const row = await db.selectFrom('calls').select('reply').where('key', '=', key).executeTakeFirst();
    return row && replyOf(row.reply);
  },
  async keep(key, reply, at) {
    await db
      .insertInto('calls')
      .values({ key, reply: JSON.stringify(reply), at: at.epochMilliseconds })
      .execute();
  },
  async forgetBefore(at) {
    await db.deleteFrom('calls').where('at', '<', at.epochMilliseconds).execute();
  },
});
