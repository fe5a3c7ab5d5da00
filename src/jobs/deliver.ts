import { DeliveryProblem } from '../errors.ts';
import type { Clock, Delivery, Messenger, Store, Tables } from '../ports.ts';

export type DeliverParts = {
  store: Store;
  clock: Clock;
  messengers: readonly Messenger[];
  /** From 0 up to 1; spreads the tries of what failed together. */
  random: () => number;
  onFault: (about: string, error: unknown) => void;
};
/** How an attempt ended, still to be written down. */
type Mark = (tables: Tables) => Promise<void>;

/** While it lasts nobody else sends this delivery; when it runs out, whoever claims it cannot know how far it came. */
const lease = Temporal.Duration.from({ minutes: 2 });
const firstWait = 30;
const longestWait = 3600;
/** With these waits, some six hours. */
const mostAttempts = 12;

/** Sends what is due, one delivery at a time: claim, send, mark. One that fails is tried again later and stops nobody. */
export async function deliverLetters(parts: DeliverParts): Promise<void> {
  let mark: Mark | undefined;
  for (;;) {
    const now = parts.clock.now();
    // The mark of one and the claim of the next share a transaction: half as many waits for the disk.
    const delivery = await parts.store.transaction(async (tables) => {
      await mark?.(tables);
      return tables.outbox.claim(now, now.add(lease));
    });
    if (!delivery) return;
    mark = await attempt(delivery, now, parts);
  }
}

async function attempt(delivery: Delivery, now: Temporal.Instant, parts: DeliverParts): Promise<Mark> {
  const { id, until, destination } = delivery;
  if (until && Temporal.Instant.compare(until, now) <= 0)
    return ({ outbox }) => outbox.fail(id, 'too late to be of use');
  const messenger = parts.messengers.find(({ platform }) => platform === destination.platform);
  if (!messenger) return ({ outbox }) => outbox.fail(id, `${destination.platform} is not set up`);
  try {
    const messageId = (await foundAgain(delivery, messenger)) ?? (await messenger.send(delivery));
    return ({ outbox }) => outbox.sent(id, messageId, now);
  } catch (error) {
    return failed(delivery, error, now, parts);
  }
}

/** After an attempt that may have come through, a platform that can is asked before sending twice. */
const foundAgain = async (delivery: Delivery, messenger: Messenger): Promise<string | undefined> =>
  delivery.attempts > 1 && messenger.canReadBack ? messenger.find(delivery) : undefined;

function failed({ id, attempts }: Delivery, error: unknown, now: Temporal.Instant, parts: DeliverParts): Mark {
  const problem = error instanceof Error ? error.message : String(error);
  const trouble = error instanceof DeliveryProblem ? error.trouble : undefined;
  if (!trouble) parts.onFault(`delivery ${id}`, error);
  if (trouble?.kind === 'gone' || attempts >= mostAttempts) return ({ outbox }) => outbox.fail(id, problem);
  const atLeast = Math.ceil(trouble?.retryAfter?.total('seconds') ?? 0);
  const wait = atLeast + waitAfter(attempts, parts.random());
  return ({ outbox }) => outbox.retry(id, problem, now.add({ seconds: wait }));
}

/** Seconds to wait after so many attempts: doubling to an hour, half as much or half as much again by chance. */
export function waitAfter(attempts: number, random: number): number {
  return Math.round(Math.min(firstWait * 2 ** (attempts - 1), longestWait) * (0.5 + random));
}
