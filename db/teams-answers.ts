import type { Tables } from '../src/tables.ts';
import type { Db } from './schema.ts';

// Teams repeats within minutes.
const kept = 24 * 60 * 60 * 1000;

export const teamsAnswers = (db: Db): Tables['teamsAnswers'] => ({
  async has(key) {
    return (await db.selectFrom('teams_answers').select('at').where('key', '=', key).executeTakeFirst()) !== undefined;
  },
  async add(keys, { epochMilliseconds: at }) {
    const rows = keys.map((key) => ({ key, at }));
    await db
      .insertInto('teams_answers')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .deleteFrom('teams_answers')
      .where('at', '<', at - kept)
      .execute();
  },
});
