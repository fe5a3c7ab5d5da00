import { randomUUID } from 'node:crypto';
import { DefaultQueryExecutor, PostgresDialect, PostgresQueryCompiler, Transaction } from 'kysely';
import type pg from 'pg';
import type { Isolation } from '../../src/ports/store.ts';
import { setConnection } from '../tables/connection.ts';
import type { Db, Schema } from '../tables/schema.ts';
import { Connection } from './connection.ts';
import { faultOf, isConflict, isDuplicate, Sweeping } from './fault.ts';
import { maySweep } from './lock.ts';

const maxConflicts = 20;
const maxDuplicates = 2;

/** The channel on which a replica that has put letters wakes the others. */
export const wakeChannel = 'wild_letters';

/** Runs transactions on the connections of a pool. */
export function createTransactions(pool: pg.Pool) {
  const dialect = new PostgresDialect({ pool });
  const [adapter, driver, compiler] = [dialect.createAdapter(), dialect.createDriver(), new PostgresQueryCompiler()];
  /** This replica, among those that share the database. */
  const worker = randomUUID();

  async function attempt<Result>({ begin, isAlone }: Start, work: (db: Db) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    const connection = new Connection(client, worker);
    let broken: Error | undefined;
    try {
      await client.query(begin);
      // Not waited for: what is read after a wait would be as old as the wait, and conflict.
      if (isAlone && !(await maySweep(client))) throw new Sweeping('another replica sweeps');
      const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (ask) => ask(connection) });
      const db = new Transaction<Schema>({ config: { dialect }, dialect, driver, executor });
      setConnection(db, connection);
      const result = await work(db);
      await connection.close();
      if (connection.failure) throw connection.failure;
      if (connection.isAnnounced) await client.query(`notify ${wakeChannel}`);
      await client.query('commit');
      return result;
    } catch (error) {
      // Where the connection is lost, or still busy, it is closed, which rolls back too.
      await within(connection.close().then(() => client.query('rollback'))).catch((lost: unknown) => {
        broken = faultOf(lost);
      });
      throw faultOf(error);
    } finally {
      client.release(broken);
    }
  }

  // Those that conflicted run again one after the other: all at once they would meet one another again.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  /** Runs the work, and from its start again where it met another transaction. A COMMIT whose answer was lost is not tried again. */
  return async function transaction<Result>(
    work: (db: Db) => Promise<Result>,
    isolation: Isolation = 'serializable',
  ): Promise<Result> {
    const begin = isolation === 'queue' ? 'begin' : 'begin isolation level serializable';
    let duplicates = 0;
    for (let conflicts = 0; ; conflicts += 1) {
      // The lock makes it rare that two do the same; that twice is harmless does not depend on it.
      const start = { begin, isAlone: isolation === 'sweep' && conflicts < maxConflicts / 2 };
      try {
        return await (conflicts === 0 ? attempt(start, work) : inTurn(() => attempt(start, work)));
      } catch (error) {
        if (isDuplicate(error)) duplicates += 1;
        else if (!isConflict(error)) throw error;
        if (duplicates >= maxDuplicates || conflicts >= maxConflicts) throw error;
        await pause(Math.random() * Math.min(2 ** conflicts * 4, 250));
      }
    }
  };
}

/** How a transaction begins. `isAlone`: only where no other replica sweeps. */
type Start = { begin: string; isAlone: boolean };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const rollbackTimeoutMs = 500;

/** Returns the result. Throws where a rollback does not end in time. */
async function within<Result>(work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('a rollback did not end')), rollbackTimeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
