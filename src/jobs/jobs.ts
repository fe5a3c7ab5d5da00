import type { Network } from '../domain/network.ts';
import { extendSeries } from '../operations/meeting-series.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { Tables } from '../ports/tables.ts';

import { addressLetters } from './address.ts';
import { turnCards, updateCards } from './cards.ts';
import { createDeliverer, type DeliverParts, farewell } from './deliver.ts';
import { digest, nextDigest } from './digest.ts';
import { createHeartbeat } from './heartbeat.ts';
import { tellChanges } from './news.ts';
import { remind } from './remind.ts';
import { nextRetention, retain } from './retention.ts';
import { atMost, breathe } from './timeouts.ts';

type JobParts = Omit<DeliverParts, 'random' | 'patience'> & {
  network: Network;
  random?: () => number;
  patience?: number;
};
/** Something that is due, done whole or not at all; `name` says what failed. */
type Task = { name: string; run: (tables: Tables) => Promise<unknown> };
/** What there is to do at a moment, and when there will next be something. */
type Work = {
  meetings: string[];
  /** Whether letters are to be addressed, and whether deliveries are to be sent. */
  letters: boolean;
  deliveries: boolean;
  /** Whether cards are to be updated. */
  cards: boolean;
  tasks: Task[];
  extendAt: Temporal.Instant | undefined;
  next: Temporal.Instant | undefined;
};

const nothing = { deliveries: false, cards: false };

/** All that happens when nobody calls: series go on, reminders become letters, letters are addressed and delivered. */
export function createJobs({ random = Math.random, patience = 60_000, ...parts }: JobParts): Jobs {
  const { store, clock, network, onFault } = parts;
  const deliverer = createDeliverer({ ...parts, random, patience });
  const platforms = new Set(parts.messengers.map(({ platform }) => platform));
  // A series is one meeting short once its next one has begun.
  let extendAt: Temporal.Instant | undefined = Temporal.Instant.fromEpochMilliseconds(0);
  const heartbeat = createHeartbeat(store);
  let last: Promise<unknown> = Promise.resolve();
  let updating: Promise<void> = Promise.resolve();
  let stopped = false;

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
  }

  /** All at once, so that a person hears of several meetings in one letter; else each alone. Gives the meetings that failed. */
  async function reminding(meetings: string[], now: Temporal.Instant): Promise<string[]> {
    let failed = meetings;
    const done = await trying(`reminders of ${meetings.join(', ')}`, async (tables) => {
      failed = await remind(tables, meetings, { now, ...network }, onFault);
    });
    if (done || meetings.length === 1) return failed;
    const alone: string[] = [];
    for (const id of meetings) alone.push(...(await reminding([id], now)));
    return alone;
  }

  const look = (now: Temporal.Instant): Promise<Work> =>
    store.transaction(async (tables) => {
      const extendAt = await tables.meetings.nextOfSeriesAt(now);
      const tryAt = soonest((await tables.outbox.queues()).map((queue) => queue.dueAt));
      const dueAt = await tables.reminders.nextDueAt();
      const letters = (await tables.outbox.unaddressed(1)).length > 0;
      const [tellAt, turnAt] = [await tables.meetingChanges.nextTellAt(), await tables.meetings.nextTurnAt()];
      const staleAt = await tables.outbox.nextStaleAt();
      const groups = isDue(tellAt, now) ? await tables.meetingChanges.groupsToTell(now) : [];
      const digestAt = await nextDigest(tables, now);
      const retainAt = await nextRetention(tables);
      const meetings = await tables.reminders.dueMeetings(now);
      return {
        meetings,
        letters,
        deliveries: isDue(tryAt, now),
        cards: isDue(staleAt, now),
        tasks: [
          ...groups.map((id) => ({
            name: `news of ${id}`,
            run: (tables: Tables) => tellChanges(tables, id, { now, network }),
          })),
          ...(isDue(turnAt, now) ? [{ name: 'cards', run: (tables: Tables) => turnCards(tables, now) }] : []),
          ...(isDue(digestAt, now) ? [{ name: 'digest', run: (tables: Tables) => digest(tables, now) }] : []),
          ...(isDue(retainAt, now) ? [{ name: 'retention', run: (tables: Tables) => retain(tables, now) }] : []),
        ],
        extendAt,
        next: soonest([extendAt, tryAt, dueAt, digestAt, tellAt, turnAt, staleAt, retainAt]),
      };
    });

  /** Does all that is due but the sending; gives what of that there is. */
  async function prepare(failed: Set<string>): Promise<Pick<Work, 'deliveries' | 'cards'>> {
    if (heartbeat.isDue(clock.now())) await heartbeat.beat(clock.now());
    for (;;) {
      const now = clock.now();
      if (isDue(extendAt, now)) await extend(now);
      const work = await look(now);
      extendAt = work.extendAt;
      const meetings = work.meetings.filter((id) => !failed.has(id));
      const tasks = work.tasks.filter(({ name }) => !failed.has(name));
      if (meetings.length === 0 && !work.letters && tasks.length === 0) return work;
      if (meetings.length > 0) for (const id of await reminding(meetings, now)) failed.add(id);
      for (const { name, run } of tasks) if (!(await trying(name, run))) failed.add(name);
      if (!(await trying('addressing letters', (tables) => addressLetters(tables, platforms, now)))) return nothing;
      await breathe();
    }
  }

  /** One at a time prepares; meanwhile what is slow to send may still be under way. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  /** Two that update at once would show the same cards twice. */
  const updates = (): Promise<void> => {
    const done = updating.then(() => updateCards({ ...parts, random, patience }, () => stopped));
    updating = done.catch(() => undefined);
    return done;
  };

  async function settle(): Promise<void> {
    const failed = new Set<string>();
    while (!stopped) {
      const due = await inTurn(() => prepare(failed));
      if (!due.deliveries && !due.cards) return deliverer.idle();
      if (due.deliveries && !(await deliverer.deliver())) return;
      if (due.cards) await updates();
    }
  }

  return {
    settle: () => settle().catch((error: unknown) => onFault('settling', error)),
    nextDueAt: async () => (await look(clock.now())).next,
    async stop() {
      stopped = true;
      await last;
      await Promise.all([deliverer.stop(), atMost(farewell, updating)]);
    },
  };
}

const isDue = (at: Temporal.Instant | undefined, now: Temporal.Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(at, now) <= 0;

function soonest(of: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return of.filter((one) => one !== undefined).sort(Temporal.Instant.compare)[0];
}
