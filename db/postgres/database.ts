import type { Database } from '../../src/ports/database.ts';
import { migrations } from '../migrations/index.ts';
import { seedTask } from '../seed/task.ts';
import { reportOf } from '../tables/findings.ts';
import { StoreProblem } from '../tables/problem.ts';
import { doctor } from './doctor.ts';
import { lock } from './lock.ts';
import { connected, openStore } from './open.ts';
import { listen } from './wake.ts';

const refused = (instead: string) => ({
  takes: '',
  summary: `With PostgreSQL: ${instead}.`,
  run: () => Promise.reject(new StoreProblem(`On PostgreSQL, use ${instead}, then npm run wild -- doctor.`)),
});

/** The database without the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Returns the store in a PostgreSQL database, which several processes may serve. */
export const postgresDatabase = (url: string): Database => ({
  open: () => openStore(url),
  lock: ({ isShared }) => (isShared ? Promise.resolve(async () => undefined) : connected(url, () => lock(url))),
  listen: (wake) => listen(url, wake),
  setting: (name) =>
    connected(url, async (client) => {
      const table = await client.query<{ found: string | null }>("select to_regclass('settings') as found");
      if (table.rows[0]?.found == null) return undefined;
      const { rows } = await client.query<{ value: string }>('select value from settings where name = $1', [name]);
      return rows[0]?.value;
    }),
  facts: () => ({ store: nameOf(url), schema: migrations.length, isNew: false }),
  // Its space, its damage and its backups are its operator's.
  spaceFault: async () => undefined,
  damage: async () => undefined,
  backup: async () => undefined,
  tasks: {
    backup: refused('pg_dump'),
    restore: refused('pg_restore'),
    doctor: {
      takes: '',
      summary: 'Check schema, integrity, letters not sent and the clock.',
      run: (_, { now }) => connected(url, async (client) => reportOf(await doctor(client, await now()))),
    },
    seed: seedTask(() => openStore(url)),
  },
});
