import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { replyOf } from './stored.ts';
import { instant } from './values.ts';

const byKey = prepared<{ key: string }>()((db, given) =>
  db.selectFrom('calls').select(['reply', 'refused']).where('key', '=', given('key')),
);
const insert = prepared<{ key: string; reply: string; refused: number; at: number }>()((db, given) =>
  db
    .insertInto('calls')
    .values({ key: given('key'), reply: given('reply'), refused: given('refused'), at: given('at') }),
);

const oldest = prepared()((db) => db.selectFrom('calls').select('at').orderBy('at').limit(1));

export const calls = (db: Db): Tables['calls'] => ({
  async replyTo(key) {
    const [row] = await byKey(db, { key });
    return row && { reply: replyOf(row.reply), refused: row.refused === 1 };
  },
  async keep(key, { reply, refused }, at) {
    await insert(db, { key, reply: JSON.stringify(reply), refused: Number(refused), at: at.epochMilliseconds });
  },
  async oldestAt() {
    const [row] = await oldest(db, {});
    return row && instant(row.at);
  },
  async forgetBefore(at) {
    await db.deleteFrom('calls').where('at', '<', at.epochMilliseconds).execute();
  },
});
