import type { Network } from '../domain/network.ts';
import type { Jobs } from '../ports/jobs.ts';
import { addressJob } from './address.ts';
import { createCardUpdates, meetingCardsJob } from './cards.ts';
import { createDeliverer, type DeliverParts } from './deliver.ts';
import { digestJob } from './digest.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createHold } from './hold.ts';
import { isDue, type Job, soonest } from './job.ts';
import { newsJob } from './news.ts';
import { remindersJob } from './remind.ts';
import { retentionJob } from './retention.ts';
import { seriesJob } from './series.ts';
import { atMost, oneAtATime, stopGraceMs, yieldToEventLoop } from './timeouts.ts';
import { createTransactions, type Transactions } from './transactions.ts';
import { waitingJob } from './waiting.ts';

type JobParts = Omit<DeliverParts, 'random' | 'timeoutMs'> & {
  network: Network;
  random?: () => number;
  timeoutMs?: number;
  /** Milliseconds on a clock that nobody can set: the wall clock is judged by it. */
  elapsedMs?: () => number;
};

/** Returns all that the bot does by itself. */
export function createJobs({ random = Math.random, timeoutMs = 60_000, ...given }: JobParts): Jobs {
  const parts = { ...given, random, timeoutMs };
  const { store, clock, network, onFault } = parts;
  const hold = createHold({ store, clock, elapsedMs: given.elapsedMs });
  const deliverer = createDeliverer({ ...parts, isHeld: hold.hasJumped });
  const updates = createCardUpdates(parts);
  const heartbeat = createHeartbeat(store);
  // In this order, so that a letter is addressed in the sweep that wrote it.
  const jobs: readonly Job[] = [
    seriesJob(),
    newsJob,
    meetingCardsJob,
    digestJob,
    retentionJob,
    waitingJob(network),
    remindersJob,
    addressJob(new Set(parts.messengers.map(({ platform }) => platform))),
  ];
  const sweeps = oneAtATime();
  let stopped = false;

  const dueTimes = (now: Temporal.Instant) =>
    store.transaction(async (tables) => {
      const times: [Job, Temporal.Instant | undefined][] = [];
      for (const job of jobs) times.push([job, await job.dueAt(tables, now)]);
      const deliverAt = soonest((await tables.outbox.queues()).map(({ dueAt }) => dueAt));
      return { times, deliverAt, updateAt: await tables.outbox.nextStaleAt() };
    });

  /** Does all that is due but the sending. Returns what there is to send. */
  async function sweep(transactions: Transactions): Promise<{ deliveries: boolean; cards: boolean }> {
    if (heartbeat.isDue(clock.now())) await heartbeat.beat(clock.now());
    for (;;) {
      const now = clock.now();
      const before = transactions.attempts();
      const { times, deliverAt, updateAt } = await dueTimes(now);
      for (const [job, dueAt] of times) if (isDue(dueAt, now)) await job.run({ now, network, transactions });
      if (transactions.attempts() === before) return { deliveries: isDue(deliverAt, now), cards: isDue(updateAt, now) };
      await yieldToEventLoop();
    }
  }

  async function settle(): Promise<void> {
    const transactions = createTransactions(store, onFault);
    while (!stopped) {
      if (await sweeps.run(hold.isHeld)) return;
      const due = await sweeps.run(() => sweep(transactions));
      if (!due.deliveries && !due.cards) return deliverer.idle();
      if (due.deliveries && !(await deliverer.deliver())) return;
      if (due.cards) await updates.run();
    }
  }

  return {
    settle: () => settle().catch((error: unknown) => onFault('settling', error)),
    async nextDueAt() {
      const { times, deliverAt, updateAt } = await dueTimes(clock.now());
      return soonest([deliverAt, updateAt, ...times.map(([, dueAt]) => dueAt)]);
    },
    async stop() {
      stopped = true;
      await sweeps.idle();
      await Promise.all([deliverer.stop(), atMost(stopGraceMs, updates.stop())]);
    },
  };
}
