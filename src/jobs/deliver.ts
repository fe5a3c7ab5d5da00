import type { Queue } from '../ports/letter.ts';
import type { Store } from '../ports/store.ts';
import { type AttemptParts, attempt, lease, type Mark } from './attempt.ts';
import { atMost, stopGraceMs, yieldToEventLoop } from './timeouts.ts';

export type DeliverParts = AttemptParts & { store: Store };
export type Deliverer = {
  /** Sends all that is due. Returns false where the store failed, so that something may be left. */
  deliver(): Promise<boolean>;
  /** Waits for what is under way. */
  idle(): Promise<void>;
  /** Claims nothing more and waits for what is under way, up to the grace period; the next process recovers the rest. */
  stop(): Promise<void>;
};

/** Workspaces that are delivered to at the same time. */
const maxQueues = 16;

/**
 * Returns what sends deliveries: in each workspace one at a time, in their order: claim, send, mark. Workspaces are
 * independent, so that one that is slow, on hold or broken does not delay the others.
 */
export function createDeliverer(parts: DeliverParts & { isHeld: () => boolean }): Deliverer {
  const { store, clock, onFault, isHeld } = parts;
  const underWay = new Map<string, Promise<void>>();
  let stopping = false;
  let faults = 0;

  async function work(queue: Queue): Promise<void> {
    let mark: Mark | undefined;
    for (;;) {
      const now = clock.now();
      // The mark of one and the claim of the next share a transaction: half as many syncs of the disk.
      const delivery = await store.transaction(async (tables) => {
        await mark?.(tables);
        if (!stopping && !isHeld()) return tables.outbox.claim(queue, now, now.add(lease));
        await tables.outbox.release(queue);
        return undefined;
      }, 'queue');
      if (!delivery) return;
      mark = await attempt(delivery, now, parts);
      await yieldToEventLoop();
    }
  }

  function start(queue: Queue): void {
    const name = `${queue.platform} ${queue.workspace}`;
    if (stopping || isHeld() || underWay.has(name) || underWay.size >= maxQueues) return;
    const done = work(queue)
      .catch((error: unknown) => {
        faults += 1;
        onFault(`letters to ${name}`, error);
      })
      .finally(() => underWay.delete(name));
    underWay.set(name, done);
  }

  const idle = async (): Promise<void> => void (await Promise.all(underWay.values()));

  return {
    idle,
    async deliver() {
      const before = faults;
      while (faults === before) {
        const queues = await store.transaction(({ outbox }) => outbox.queues());
        const now = clock.now();
        for (const { queue, dueAt } of queues) if (Temporal.Instant.compare(dueAt, now) <= 0) start(queue);
        if (underWay.size === 0) return !stopping;
        await Promise.race(underWay.values());
      }
      await idle();
      return false;
    },
    async stop() {
      stopping = true;
      await atMost(stopGraceMs, idle());
    },
  };
}
