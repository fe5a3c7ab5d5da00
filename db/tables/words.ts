import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../../src/domain/fold.ts';
import { dialectOf } from './connection.ts';
import type { Db, Schema } from './schema.ts';

/** For words that more people have, reading the list in its order is faster than a search of the index of words. */
const maxSearched = 200;

/** The range of words that begin with this one. */
const beginning = (word: string): { from: string; to: string } => ({ from: fold(word), to: `${fold(word)}\u{10ffff}` });

/**
 * Whether every word begins one of the names of the person, as a condition on the column that holds their id.
 * The rarest word is looked up in the index of words, the others are checked person by person.
 */
export async function namedBy(db: Db, words: readonly string[]) {
  const ranges = words.map(beginning);
  const counts = await counted(db, ranges);
  const fewest = Math.min(...counts);
  const rarest = fewest < maxSearched ? counts.indexOf(fewest) : -1;
  return (personId: Expression<string>): Expression<SqlBool> => {
    const eb = expressionBuilder<Schema, never>();
    return eb.and(
      ranges.map(({ from, to }, index) => {
        const people = eb
          .selectFrom('person_words')
          .select('person_id')
          .where('word', '>=', from)
          .where('word', '<', to);
        return index === rarest
          ? sql<SqlBool>`${personId} in ${people}`
          : eb.exists(people.where('person_id', '=', dialectOf(db).unsearched(personId)));
      }),
    );
  };
}

/** How many hold each word, counted no further than matters. */
async function counted(db: Db, ranges: readonly { from: string; to: string }[]): Promise<number[]> {
  const rows = await Promise.all(
    ranges.map(({ from, to }) =>
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('person_words')
            .select('word')
            .where('word', '>=', from)
            .where('word', '<', to)
            .limit(maxSearched)
            .as('some'),
        )
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return rows.map(({ count }) => count);
}
