import type { RecordLine } from '../../src/domain/record.ts';
import type { RecordFilter } from '../../src/ports/tables/record.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';
import { instant } from './values.ts';

const insert = prepared<{
  at: number;
  person_id: string | null;
  what: string;
  subject: string;
  other: string | null;
}>()((db, given) =>
  db.insertInto('record').values({
    at: given('at'),
    person_id: given('person_id'),
    what: given('what'),
    subject: given('subject'),
    other: given('other'),
  }),
);

export const record = (db: Db): Tables['record'] => ({
  async add({ at, personId, what, subject, other = null }) {
    await insert(db, { at: at.epochMilliseconds, person_id: personId, what, subject, other });
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
  async page(filter, { offset, limit }) {
    const { total } = await matching(db, filter)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await matching(db, filter).selectAll().orderBy('number', 'desc').limit(limit).offset(offset).execute();
    return {
      total,
      rows: rows.map(
        ({ at, person_id, what, subject, other }): RecordLine => ({
          at: instant(at),
          personId: person_id,
          what,
          subject,
          other,
        }),
      ),
    };
  },
});

function matching(db: Db, { personId, what, since, before }: RecordFilter) {
  return db
    .selectFrom('record')
    .$if(personId !== undefined, (query) =>
      personId === null ? query.where('person_id', 'is', null) : query.where('person_id', '=', personId ?? ''),
    )
    .$if(what !== undefined, (query) => query.where('what', '=', what ?? ''))
    .$if(since !== undefined, (query) => query.where('at', '>=', since?.epochMilliseconds ?? 0))
    .$if(before !== undefined, (query) => query.where('at', '<', before?.epochMilliseconds ?? 0));
}
