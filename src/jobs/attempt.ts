import { awakeAt } from '../domain/due.ts';
import type { Clock } from '../ports/clock.ts';
import type { Delivery } from '../ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../ports/messenger.ts';
import type { Tables } from '../ports/tables.ts';
import { resentView } from '../views/unreachable.ts';
import { inTime } from './timeouts.ts';
import { reportGone, reportUnsent } from './unreachable.ts';

export type AttemptParts = {
  clock: Clock;
  messengers: readonly Messenger[];
  /** From 0 up to 1; spreads the tries of what failed together. */
  random: () => number;
  onFault: (about: string, error: unknown) => void;
  /** How many milliseconds a messenger may take over one message: beyond that nobody knows how it went. */
  patience: number;
};
/** How an attempt ended, still to be written down. */
export type Mark = (tables: Tables) => Promise<void>;

/**
 * How long a delivery belongs to whoever claimed it. Twice what a messenger may take: once it has run out, a request
 * that was under way when the process died has long come through or never will, and the platform can be asked which.
 */
export const lease = Temporal.Duration.from({ minutes: 2 });
const firstWait = 30;
const longestWait = 3600;
/** With these waits, a platform that says no may be down for a week; where nobody knows how it went, some six hours. */
const mostAttempts = { refused: 175, unsure: 12 };

/** Sends one delivery, unless it is found sent already or comes too late. Never throws: what went wrong is in the mark. */
export async function attempt(delivery: Delivery, now: Temporal.Instant, parts: AttemptParts): Promise<Mark> {
  const { id, until, byDayIn, destination, view } = delivery;
  const messenger = parts.messengers.find(({ platform }) => platform === destination.platform);
  if (!messenger) return ({ outbox }) => outbox.fail(id, `${destination.platform} is not set up`);
  const canTell = messenger.canReadBack;
  try {
    const found = delivery.resent && canTell ? await inTime(messenger.find(delivery), parts.patience) : undefined;
    if (found !== undefined) return ({ outbox }) => outbox.sent(id, found, parts.clock.now());
    if (until && Temporal.Instant.compare(until, now) <= 0)
      return ({ outbox }) => outbox.fail(id, 'too late to be of use');
    const morning = until && byDayIn !== null ? awakeAt(now, byDayIn, until) : now;
    if (Temporal.Instant.compare(morning, now) > 0) return ({ outbox }) => outbox.wait(delivery, morning);
    const resent = delivery.resent && !canTell;
    const letter = { ...delivery, resent, view: resent ? resentView(view) : view };
    const messageId = await inTime(messenger.send(letter), parts.patience);
    return ({ outbox }) => outbox.sent(id, messageId, parts.clock.now(), resent);
  } catch (error) {
    return failed(delivery, error, parts);
  }
}

function failed(delivery: Delivery, error: unknown, { clock, random, onFault }: AttemptParts): Mark {
  const { id, attempts } = delivery;
  const now = clock.now();
  const problem = error instanceof Error ? error.message : String(error);
  const trouble = error instanceof DeliveryProblem ? error.trouble : undefined;
  if (!trouble) onFault(`delivery ${id}`, error);
  if (trouble?.kind === 'gone') {
    return async (tables) => {
      await tables.outbox.fail(id, `${trouble.why}: ${problem}`);
      await reportGone(tables, delivery, trouble.why, now);
    };
  }
  const restsUnsent: Mark = async (tables) => {
    await tables.outbox.fail(id, problem);
    await reportUnsent(tables, delivery, problem, now);
  };
  if (trouble?.kind === 'refused') {
    onFault(`delivery ${id}`, error);
    return restsUnsent;
  }
  if (trouble?.retryAfter) {
    const until = now.add({ milliseconds: Math.max(1000, Math.ceil(trouble.retryAfter.total('milliseconds'))) });
    if (trouble.holds === 'destination') return ({ outbox }) => outbox.holdDestination(delivery, problem, until);
    return ({ outbox }) => outbox.hold(delivery, problem, until);
  }
  const maxAttempts = trouble ? (trouble.maxAttempts ?? mostAttempts.refused) : mostAttempts.unsure;
  if (attempts >= maxAttempts) {
    if (trouble) onFault(`delivery ${id}`, error);
    return restsUnsent;
  }
  const again = now.add({ seconds: waitAfter(attempts, random()) });
  if (trouble) return ({ outbox }) => outbox.retry(id, problem, again);
  // It may still come through: not before that is settled can the platform be asked, or the letter sent again.
  const settled = now.add(lease);
  const later = Temporal.Instant.compare(again, settled) > 0 ? again : settled;
  return ({ outbox }) => outbox.retry(id, problem, later, true);
}

/** Seconds to wait after so many attempts: doubling to an hour, half as much or half as much again by chance. */
export function waitAfter(attempts: number, random: number): number {
  return Math.round(Math.min(firstWait * 2 ** (attempts - 1), longestWait) * (0.5 + random));
}
