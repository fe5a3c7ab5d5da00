import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../../src/domain/fold.ts';
import type { Db, Schema } from './schema.ts';

/** Words held by more people than this are common: a list read in order finds them sooner than an index of them. */
const common = 200;

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
  const rarest = fewest < common ? counts.indexOf(fewest) : -1;
  return (personId: Expression<string>): Expression<SqlBool> => {
    const eb = expressionBuilder<Schema, never>();
    return eb.and(
      ranges.map(({ from, to }, index) => {
        const people = eb
          .selectFrom('person_words')
          .select('person_id')
          .where('word', '>=', from)
          .where('word', '<', to);
        // The plus keeps SQLite from turning the check round into a search.
        return index === rarest
          ? sql<SqlBool>`${personId} in ${people}`
          : eb.exists(people.where('person_id', '=', sql<string>`+${personId}`));
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
            .limit(common)
            .as('some'),
        )
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return rows.map(({ count }) => count);
}
