import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

const insert = prepared<{ at: number; person_id: string; what: string; subject: string }>()((db, given) =>
  db.insertInto('record').values({
    at: given('at'),
    person_id: given('person_id'),
    what: given('what'),
    subject: given('subject'),
  }),
);

export const record = (db: Db): Tables['record'] => ({
  async add({ at, personId, what, subject }) {
    await insert(db, { at: at.epochMilliseconds, person_id: personId, what, subject });
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
