import { sql } from 'kysely';
import type { Tables } from '../../src/ports/tables.ts';
import { dialectOf } from './connection.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

// Teams repeats an activity within minutes.
const keptMs = 24 * 60 * 60 * 1000;

// The keys come as one value, a JSON array, so that any number makes the same query.
const insert = prepared<{ keys: string; at: number }>()((db, given) =>
  db
    .insertInto('teams_answers')
    .columns(['key', 'at'])
    .expression(
      db
        .selectFrom(dialectOf(db).each(given('keys')).as('keys'))
        .select(['keys.value', given('at').as('at')])
        // Without a WHERE, SQLite reads the conflict's ON as a join's.
        .where(sql.lit(true)),
    )
    .onConflict((conflict) => conflict.doNothing()),
);
const find = prepared<{ key: string }>()((db, given) =>
  db.selectFrom('teams_answers').select('key').where('key', '=', given('key')),
);
const forget = prepared<{ before: number }>()((db, given) =>
  db.deleteFrom('teams_answers').where('at', '<', given('before')),
);

export const teamsAnswers = (db: Db): Tables['teamsAnswers'] => ({
  has: async (key) => (await find(db, { key })).length > 0,
  async add(keys, { epochMilliseconds: at }) {
    await insert(db, { keys: JSON.stringify(keys), at });
    await forget(db, { before: at - keptMs });
  },
});
