import { z } from 'zod';
import type { Session } from '../../src/domain/session.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { SessionRow } from './rows/sessions.ts';
import type { Db } from './schema.ts';
import { day, orNull } from './values.ts';

const documents = z.array(z.strictObject({ symbol: z.string(), title: z.string() }));

const sessionOf = (row: SessionRow): Session => ({
  number: row.number,
  year: row.year,
  place: row.place,
  firstOn: orNull(row.first_on, day),
  lastOn: orNull(row.last_on, day),
  itemsIn:
    row.items_in === null || row.items_paragraph === null
      ? null
      : { symbol: row.items_in, paragraph: row.items_paragraph },
  documents: documents.parse(JSON.parse(row.documents)),
});

export const sessions = (db: Db): Tables['sessions'] => ({
  all: async () => (await db.selectFrom('sessions').selectAll().orderBy('number').execute()).map(sessionOf),
  async save({ number, firstOn, lastOn, itemsIn, documents, ...session }) {
    const row = {
      ...session,
      first_on: orNull(firstOn, String),
      last_on: orNull(lastOn, String),
      items_in: itemsIn?.symbol ?? null,
      items_paragraph: itemsIn?.paragraph ?? null,
      documents: JSON.stringify(documents),
    };
    await db
      .insertInto('sessions')
      .values({ number, ...row })
      .onConflict((conflict) => conflict.column('number').doUpdateSet(row))
      .execute();
  },
});
