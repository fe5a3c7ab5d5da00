import { setTimeout as after } from 'node:timers/promises';

/** At most `most` in any `within` milliseconds. */
type Limit = { most: number; within: number };

// Microsoft's limits for one bot: in one conversation, and in one tenant.
const inConversation: readonly Limit[] = [
  { most: 7, within: 1000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
];
const inTenant: readonly Limit[] = [{ most: 50, within: 1000 }];

/** Milliseconds to wait before one more may follow these (times in milliseconds, oldest first). */
export function waitFor(times: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ most, within }) => (times.at(-most) ?? Number.NEGATIVE_INFINITY) + within - now);
  return Math.max(0, ...waits);
}

/** Holds what is sent to Microsoft's limits: one at a time and in order in each conversation, and no more than they allow. */
export function createPace(now: () => number = () => performance.now()) {
  const sent = new Map<string, number[]>();
  const queues = new Map<string, Promise<unknown>>();

  async function turn(name: string, limits: readonly Limit[]): Promise<void> {
    for (;;) {
      const times = sent.get(name) ?? [];
      const wait = waitFor(times, limits, now());
      if (wait === 0) {
        const longest = limits.at(-1);
        sent.set(name, [...times.slice(1 - (longest?.most ?? 1)), now()]);
        return;
      }
      await after(wait);
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
