import Sqlite from 'better-sqlite3';
import { connected, openStore } from '../../db/postgres/open.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { Store } from '../../src/ports/store.ts';

import { printRatio, sideBySide } from './measure.ts';
import { fill, openBench } from './network.ts';

const start = Temporal.Instant.from('2026-04-16T15:00:00Z');
const people = 250;
const leads = 4;

type Place = { store: Store; exec: (sql: string) => Promise<unknown> };

function inFile(): Place {
  const { store, file } = openBench();
  return {
    store,
    async exec(sql) {
      const sqlite = new Sqlite(file);
      sqlite.exec(sql);
      sqlite.close();
    },
  };
}

const onServer = async (url: string): Promise<Place> => ({
  store: await openStore(url, 300_000),
  exec: (sql) => connected(url, (client) => client.query(`${sql}; analyze`)),
});

/** A network with so many reminders to come, none of them due before years from now. */
async function withReminders(many: number, { store, exec }: Place): Promise<Store> {
  await fill(store, { people, groups: 1, actionItems: 0 });
  await store.transaction(async ({ meetings }) => {
    for (let n = 0; n < many / people / leads; n += 1) {
      await meetings.save({
        id: `m_${n}`,
        groupId: 'g_0',
        seriesId: null,
        occursOn: null,
        title: null,
        startsAt: start.toZonedDateTimeISO('Europe/Zurich').add({ years: 2, days: n }),
        minutes: 60,
        place: null,
        state: 'scheduled',
        reason: null,
        sequence: 0,
        changedAt: start,
      });
    }
  });
  await exec(`insert into reminders (key, meeting_id, about, lead, person_id, due_at, state)
    select 'remind:' || m.id || ':' || l.value || ':' || p.id, m.id, 'meeting', l.value, p.id, m.start_at - 86400000, 'planned'
    from meetings m, people p,
      (select 'P14D' as value union all select 'P3D' union all select 'P1D' union all select 'PT1H') l`);
  return store;
}

/** A sweep that looks for what is due and finds nothing, after something else was written. */
function sweeping(store: Store): (n: number) => Promise<void> {
  const fault = (_: string, error: unknown): never => {
    throw error;
  };
  const network = { zone: 'Europe/Zurich', commandName: '/wild', publicUrl: 'https://wild.example' };
  const jobs = createJobs({ store, clock: { now: () => start }, messengers: [], network, onFault: fault });
  return async (n) => {
    await store.transaction(({ settings }) => settings.set('bench', String(n)));
    await jobs.settle();
  };
}

/** What the minute's sweep costs beside a thousand times as many reminders to come. */
export async function sweep(): Promise<void> {
  const [few, many] = [await withReminders(1_000, inFile()), await withReminders(1_000_000, inFile())];
  const figures = await sideBySide({ rounds: 50, round: sweeping(many) }, { rounds: 50, round: sweeping(few) });
  printRatio('sweep, 1,000,000 reminders to come beside 1,000', figures, 'at most 2');
  await few.close();
  await many.close();
}

/** The sweep over a million on PostgreSQL beside SQLite, and beside a thousand there. */
export async function sweepOnPostgres(newUrl: () => Promise<string>): Promise<void> {
  const file = await withReminders(1_000_000, inFile());
  const few = await withReminders(1_000, await onServer(await newUrl()));
  const many = await withReminders(1_000_000, await onServer(await newUrl()));
  const ours = { rounds: 50, round: sweeping(many) };
  printRatio(
    '  sweep over 1,000,000 reminders',
    await sideBySide(ours, { rounds: 50, round: sweeping(file) }),
    'no bound',
  );
  printRatio('  the same beside 1,000', await sideBySide(ours, { rounds: 50, round: sweeping(few) }), 'at most 2');
  for (const store of [file, few, many]) await store.close();
}
