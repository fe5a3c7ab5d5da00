import { setTimeout as after } from 'node:timers/promises';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import { Recent } from '../recent-map.ts';

/** At most `max` requests in any `withinMs`. */
type Limit = { max: number; withinMs: number };
type Timing = { now: () => number; after: (milliseconds: number) => Promise<unknown> };

// Microsoft's limits for one bot: in one conversation, and in one tenant.
const inConversation: readonly Limit[] = [
  { max: 7, withinMs: 1000 },
  { max: 60, withinMs: 30_000 },
  { max: 1800, withinMs: 3_600_000 },
];
// Look-ups of members are counted apart from what is sent.
const readsInConversation: readonly Limit[] = [
  { max: 14, withinMs: 1000 },
  { max: 120, withinMs: 30_000 },
  { max: 3600, withinMs: 3_600_000 },
];
const inTenant: readonly Limit[] = [{ max: 50, withinMs: 1000 }];
// A longer wait is better spent in the outbox: the lease of a delivery ends after a minute.
const maxWaitMs = 30_000;
const maxRemembered = 10_000;

/** Returns the milliseconds to wait before the next request (times in milliseconds, oldest first). */
function waitMs(times: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ max, withinMs }) => (times.at(-max) ?? Number.NEGATIVE_INFINITY) + withinMs - now);
  return Math.max(0, ...waits);
}

/**
 * Keeps requests within Microsoft's limits: sends go in order, one at a time in each conversation. Throws a DeliveryProblem,
 * before anything is sent, where the wait would be over half a minute.
 */
export function createRateLimit({ now, after: wait }: Timing = { now: () => performance.now(), after }) {
  const sent = new Recent<number[]>(maxRemembered);
  const queues = new Map<string, Promise<unknown>>();

  async function takeSlot(name: string, limits: readonly Limit[]): Promise<void> {
    for (;;) {
      const times = sent.get(name) ?? [];
      const time = waitMs(times, limits, now());
      if (time === 0) {
        sent.set(name, [...times.slice(1 - (limits.at(-1)?.max ?? 1)), now()]);
        return;
      }
      if (time > maxWaitMs) throw new DeliveryProblem('sent as much as Teams allows', { kind: 'later' });
      await wait(time);
    }
  }

  /** Sends in order: one at a time in each conversation. */
  async function inOrder<Result>(tenant: string, conversation: string, work: () => Promise<Result>): Promise<Result> {
    const before = queues.get(conversation) ?? Promise.resolve();
    const result = before.then(async () => {
      await takeSlot(`in ${conversation}`, inConversation);
      await takeSlot(`of ${tenant}`, inTenant);
      return work();
    });
    const ended = result.catch(() => undefined);
    queues.set(conversation, ended);
    try {
      return await result;
    } finally {
      if (queues.get(conversation) === ended) queues.delete(conversation);
    }
  }

  /** Reads at once, several at a time, beside what is being sent. */
  async function read<Result>(tenant: string, conversation: string, work: () => Promise<Result>): Promise<Result> {
    await takeSlot(`read ${conversation}`, readsInConversation);
    await takeSlot(`of ${tenant}`, inTenant);
    return work();
  }

  return { inOrder, read };
}
