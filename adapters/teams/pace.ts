import { setTimeout as after } from 'node:timers/promises';
import { DeliveryProblem } from '../../src/ports/messenger.ts';

import { Recent } from '../recent-map.ts';

/** At most `most` in any `within` milliseconds. */
type Limit = { most: number; within: number };
type Timing = { now: () => number; after: (milliseconds: number) => Promise<unknown> };

// Microsoft's limits for one bot: in one conversation, and in one tenant.
const inConversation: readonly Limit[] = [
  { most: 7, within: 1000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
];
const inTenant: readonly Limit[] = [{ most: 50, within: 1000 }];
// Whoever waits longer does better to come again: a request is given up after a minute.
const longestWait = 30_000;
const mostRemembered = 10_000;

/** Milliseconds to wait before one more may follow these (times in milliseconds, oldest first). */
function waitFor(times: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ most, within }) => (times.at(-most) ?? Number.NEGATIVE_INFINITY) + within - now);
  return Math.max(0, ...waits);
}

/**
 * Holds what is sent to Microsoft's limits: one at a time and in order in each conversation, and no more than they allow.
 * Throws a DeliveryProblem, nothing having been sent, where that takes longer than half a minute.
 */
export function createPace({ now, after: wait }: Timing = { now: () => performance.now(), after }) {
  const sent = new Recent<number[]>(mostRemembered);
  const queues = new Map<string, Promise<unknown>>();

  async function turn(name: string, limits: readonly Limit[]): Promise<void> {
    for (;;) {
      const times = sent.get(name) ?? [];
      const time = waitFor(times, limits, now());
      if (time === 0) {
        sent.set(name, [...times.slice(1 - (limits.at(-1)?.most ?? 1)), now()]);
        return;
      }
      if (time > longestWait) throw new DeliveryProblem('sent as much as Teams allows', { kind: 'later' });
      await wait(time);
    }
  }

  return async function paced<Result>(
    tenant: string,
    conversation: string,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const before = queues.get(conversation) ?? Promise.resolve();
    const mine = before.then(async () => {
      await turn(`in ${conversation}`, inConversation);
      await turn(`of ${tenant}`, inTenant);
      return work();
    });
    const settled = mine.catch(() => undefined);
    queues.set(conversation, settled);
    try {
      return await mine;
    } finally {
      if (queues.get(conversation) === settled) queues.delete(conversation);
    }
  };
}
