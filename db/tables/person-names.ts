import { fold, visible, words } from '../../src/domain/fold.ts';
import type { Person } from '../../src/domain/person.ts';
import type { PersonRow } from './rows/people.ts';
import type { Db } from './schema.ts';
import { addressAgain } from './waiting-letters.ts';

/** Inserts the person, or updates the columns that changed; their name stays found by its words. */
export async function savePerson(db: Db, person: Person, given: PersonRow): Promise<void> {
  const row = { ...given, sort_name: fold(visible(person.name)) };
  const before = await db.selectFrom('people').selectAll().where('id', '=', row.id).executeTakeFirst();
  const changes = before ? changesOf(before, row) : undefined;
  if (!changes) await db.insertInto('people').values(row).execute();
  else if (Object.keys(changes).length > 0)
    await db.updateTable('people').set(changes).where('id', '=', row.id).execute();
  if (row.secretariat === 1 && before?.secretariat !== 1) await addressAgain(db, { kind: 'secretariat' });
  if (before?.name !== row.name) await indexName(db, person, row.sort_name);
}

/** Records what the person was called, where that changes. */
export async function keepName(db: Db, { id, name }: Person, after: Person, at: Temporal.Instant): Promise<void> {
  if (name === after.name) return;
  const change = { person_id: id, at: at.epochMilliseconds, before: name, after: after.name };
  await db.insertInto('name_changes').values(change).execute();
}

/** Returns what the person was called before, latest first. */
export async function earlierNames(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('name_changes')
    .select('before')
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ before }) => before);
}

/** Returns the columns that differ. To set the others would write their indexes again. */
const changesOf = <Row extends object>(before: Row, after: Row): Partial<Row> => {
  const changes: Partial<Row> = {};
  for (const column in after) if (before[column] !== after[column]) changes[column] = after[column];
  return changes;
};

/** Updates what is derived from a name for searching and sorting. */
async function indexName(db: Db, { id, name }: Person, sortName: string): Promise<void> {
  await db.deleteFrom('person_words').where('person_id', '=', id).execute();
  const rows = [...new Set(words(visible(name)))].map((word) => ({ word, person_id: id }));
  if (rows.length > 0) await db.insertInto('person_words').values(rows).execute();
  await db.updateTable('memberships').set({ sort_name: sortName }).where('person_id', '=', id).execute();
}
