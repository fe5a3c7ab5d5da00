import type { Tables } from '../src/ports.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

export const record = (db: Db): Tables['record'] => ({
  async add({ at, personId, what, subject }) {
    await db.insertInto('record').values({ at: at.epochMilliseconds, person_id: personId, what, subject }).execute();
  },
  async of(subject) {
    const rows = await db
      .selectFrom('record')
      .select(['at', 'person_id', 'what'])
      .where('subject', '=', subject)
      .orderBy('number')
      .execute();
    return rows.map(({ at, person_id, what }) => ({ at: instant(at), personId: person_id, what }));
  },
});
