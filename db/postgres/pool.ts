import pg from 'pg';
import { StoreProblem } from '../tables/problem.ts';

// BIGINT and the sums of it are numbers: instants are epoch milliseconds, which a double holds exactly.
const numbers = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    numbers.has(id) ? Number : pg.types.getTypeParser(id, format),
};

// A person gets an answer within 3 s, also where the server cannot be reached.
const connectTimeoutMs = 1400;
const queryTimeoutMs = 2500;

/** Returns what every connection to the server begins with. `sslmode`, `application_name` and others are the URL's own parameters. */
export const optionsOf = (url: string): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: connectTimeoutMs,
  types,
  keepAlive: true,
});

/** Returns connections to the server, at most as many as the URL's parameter `max` says (10). */
export function poolOf(url: string): pg.Pool {
  const max = Number(new URL(url).searchParams.get('max') ?? 10);
  if (!Number.isInteger(max) || max < 2)
    throw new StoreProblem('max in DATABASE_URL must be a whole number from 2 on.');
  const pool = new pg.Pool({ ...optionsOf(url), query_timeout: queryTimeoutMs, max });
  // An idle connection that breaks is taken out of the pool; the next query connects again, or fails and is reported.
  pool.on('error', () => undefined);
  // One that breaks while it is used: the query under way throws the same error.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Returns the server and database of a URL, without the user and the password. */
export function nameOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}${port ? `:${port}` : ''}${pathname}`;
}
