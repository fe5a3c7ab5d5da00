import type { Tables } from '../src/tables.ts';
import type { Db } from './schema.ts';

// Teams repeats within minutes.
const kept = 24 * 60 * 60 * 1000;

export const teamsAnswers = (db: Db): Tables['teamsAnswers'] => ({
  async latest(limit) {
    const rows = await db.selectFrom('teams_answers').select('key').orderBy('at', 'desc').limit(limit).execute();
    return rows.map(({ key }) => key).reverse();
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
