import type { Network } from '../command.ts';
import { hasStarted, startOf } from '../domain/meeting.ts';
import type { Jobs, Tables } from '../ports.ts';
import { extendSeries } from '../reminders.ts';
import { addressLetters } from './address.ts';
import { type DeliverParts, deliverLetters } from './deliver.ts';
import { remind } from './remind.ts';

type JobParts = Omit<DeliverParts, 'random'> & { network: Network; random?: () => number };
/** What there is to do at a moment, and when there will next be something. */
type Work = {
  meetings: string[];
  letters: boolean;
  extendAt: Temporal.Instant | undefined;
  next: Temporal.Instant | undefined;
};

/** How long the reply to a call's key is kept: no platform repeats a call after so long. */
const kept = Temporal.Duration.from({ hours: 24 * 7 });

/** All that happens when nobody calls: series go on, reminders become letters, letters are addressed and delivered. */
export function createJobs({ random = Math.random, ...parts }: JobParts): Jobs {
  const { store, clock, network, onFault } = parts;
  const platforms = new Set(parts.messengers.map(({ platform }) => platform));
  // A series is one meeting short once its next one has begun.
  let extendAt: Temporal.Instant | undefined = Temporal.Instant.fromEpochMilliseconds(0);
  let rested: { version: string; next: Temporal.Instant | undefined } | undefined;
  let last: Promise<void> = Promise.resolve();

  const trying = async (about: string, work: (tables: Tables) => Promise<unknown>): Promise<boolean> => {
    try {
      await store.transaction(work);
      return true;
    } catch (error) {
      onFault(about, error);
      return false;
    }
  };

  async function extend(now: Temporal.Instant): Promise<void> {
    for (const series of await store.transaction((tables) => tables.meetings.allSeries())) {
      await trying(`series ${series.id}`, (tables) => extendSeries(tables, series, now));
    }
    await trying('calls', (tables) => tables.calls.forgetBefore(now.subtract(kept)));
  }

  const look = (now: Temporal.Instant): Promise<Work> =>
    store.transaction(async (tables) => {
      const upcoming = await tables.meetings.upcoming({ from: now }, 50);
      const next = upcoming.find((meeting) => meeting.seriesId !== null && !hasStarted(meeting, now));
      const extendAt = next && startOf(next);
      const [tryAt, dueAt] = [await tables.outbox.nextTryAt(), await tables.reminders.nextDueAt()];
      const letters = (await tables.outbox.unaddressed(1)).length > 0 || isDue(tryAt, now);
      const meetings = isDue(dueAt, now) ? await tables.reminders.dueMeetings(now) : [];
      return { meetings, letters, extendAt, next: soonest([extendAt, tryAt, dueAt]) };
    });

  async function settle(): Promise<void> {
    const idle = rested && !isDue(rested.next, clock.now()) && rested.version === (await store.version());
    if (idle) return;
    const failed = new Set<string>();
    for (;;) {
      const now = clock.now();
      if (isDue(extendAt, now)) await extend(now);
      const version = await store.version();
      const work = await look(now);
      extendAt = work.extendAt;
      rested = { version, next: work.next };
      const meetings = work.meetings.filter((id) => !failed.has(id));
      if (meetings.length === 0 && !work.letters) return;
      for (const id of meetings) {
        if (!(await trying(`meeting ${id}`, (tables) => remind(tables, id, now, network)))) failed.add(id);
      }
      if (!(await trying('addressing letters', (tables) => addressLetters(tables, platforms, now)))) {
        rested = undefined;
        return;
      }
      await deliverLetters({ ...parts, random });
    }
  }

  return {
    settle() {
      last = last.then(settle).catch((error: unknown) => onFault('settling', error));
      return last;
    },
    nextDueAt: async () => (await look(clock.now())).next,
  };
}

const isDue = (at: Temporal.Instant | undefined, now: Temporal.Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(at, now) <= 0;

function soonest(of: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return of.filter((one) => one !== undefined).sort(Temporal.Instant.compare)[0];
}
