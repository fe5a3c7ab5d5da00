import pg from 'pg';
import { StoreProblem } from '../tables/problem.ts';
import { advisory } from './migrate.ts';
import { nameOf, optionsOf } from './pool.ts';

/**
 * Makes this process the only one that serves the database with a clock of its own. The lock is an open transaction's, so
 * that it also holds behind a pooler; however the process ends, it ends with it. Throws a StoreProblem where another has it.
 */
export async function lock(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client(optionsOf(url));
  // Where the connection is lost the lock is too; the queries of the store report the loss.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin; set local idle_in_transaction_session_timeout = 0');
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1, $2) as taken', [
    advisory.space,
    advisory.server,
  ]);
  if (rows[0]?.taken) return () => client.end();
  await client.end();
  throw new StoreProblem(
    `Another WILD Bot with the local workspace is already running on ${nameOf(url)}: stop it first, or set up Slack or Teams, which several may serve.`,
  );
}

/** Takes the lock of sweeps until the transaction ends. Returns whether it is taken. */
export async function maySweep(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1, $2) as taken', [
    advisory.space,
    advisory.sweeps,
  ]);
  return rows[0]?.taken === true;
}
