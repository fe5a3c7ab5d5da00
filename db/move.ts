import type { Task } from '../src/ports/database.ts';
import { whole as wholeFile } from './sqlite/whole.ts';
import { copyStore, type Whole } from './tables/copy.ts';
import { StoreProblem } from './tables/problem.ts';

export const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url);

/** Copies a whole store from one database into another, of the same engine or not. The first stays as it is. */
export const moveTask: Task = {
  takes: 'FROM TO',
  summary: 'Copy the store into an empty database, such as data/wild.db into postgres://… Stop the bot first.',
  async run([from, to, ...more]) {
    if (from === undefined || to === undefined || more.length > 0 || from === to)
      throw new StoreProblem('Write it like this: npm run wild -- move FROM TO');
    const { tables, rows } = await within(from, (source) => within(to, (target) => copyStore(source, target)));
    const done = `${rows} rows of ${tables} tables are copied and compared. Set DATABASE_URL to the new database and start.`;
    return { ok: true, lines: [done] };
  },
};

async function within<Result>(url: string, work: (store: Whole) => Promise<Result>): Promise<Result> {
  if (!isPostgres(url)) return wholeFile(url, work);
  const { whole } = await import('./postgres/whole.ts');
  return whole(url, work);
}
