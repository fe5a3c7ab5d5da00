import { awakeAt } from '../domain/due.ts';
import { isReport, reportGone, reportUnsent } from '../operations/unreachable.ts';
import type { Clock } from '../ports/clock.ts';
import type { Delivery } from '../ports/letter.ts';
import { CannotTell, DeliveryProblem, type Messenger } from '../ports/messenger.ts';
import type { Tables } from '../ports/tables.ts';
import { resentView } from '../views/unreachable.ts';
import { inTime } from './timeouts.ts';

export type AttemptParts = {
  clock: Clock;
  messengers: readonly Messenger[];
  /** Returns from 0 up to 1: spreads the retries of what failed together. */
  random: () => number;
  onFault: (about: string, error: unknown) => void;
  /** Takes down that a destination cannot be reached any more. */
  onGone?: (deliveryId: string, reason: string) => void;
  /** Milliseconds that a messenger has for one message. After that its outcome is unknown. */
  timeoutMs: number;
};
/** How an attempt ended, still to be written down. */
export type Mark = (tables: Tables) => Promise<void>;

/**
 * How long a claimed delivery is not claimed again: twice the messenger's timeout. After it, a request that was under way
 * when the process died has been accepted or never will be, and the platform can be asked which.
 */
export const lease = Temporal.Duration.from({ minutes: 2 });
const minWaitSeconds = 30;
const maxWaitSeconds = 3600;
/** With these waits: a week of refusals; about six hours of unknown outcomes; a month for a report to the secretariat. */
const maxAttempts = { refused: 175, unsure: 12, report: 725 };

/** Sends one delivery, unless it is found sent already or is too late. Returns what to write down; never throws. */
export async function attempt(delivery: Delivery, now: Temporal.Instant, parts: AttemptParts): Promise<Mark> {
  const { id, until, byDayIn, destination, view } = delivery;
  const messenger = parts.messengers.find(({ platform }) => platform === destination.platform);
  if (!messenger) return ({ outbox }) => outbox.fail(id, `${destination.platform} is not set up`);
  try {
    const before = delivery.resent ? await inTime(lookFor(delivery, messenger), parts.timeoutMs) : 'not sent';
    if (typeof before === 'object') return ({ outbox }) => outbox.sent(id, before.messageId, parts.clock.now());
    if (delivery.withdrawn !== null) {
      const { key, withdrawn } = delivery;
      return async ({ outbox, reminders }) => {
        await outbox.fail(id, withdrawn);
        // It was caught while it was being sent: what it was to say of the meetings that are not changed is judged anew.
        await reminders.reopenLetter(key, parts.clock.now());
      };
    }
    if (until && Temporal.Instant.compare(until, now) <= 0)
      return ({ outbox }) => outbox.fail(id, 'too late to be of use');
    const morning = until && byDayIn !== null ? awakeAt(now, byDayIn, until) : now;
    if (Temporal.Instant.compare(morning, now) > 0) return ({ outbox }) => outbox.wait(delivery, morning);
    const resent = before === 'unknown';
    const letter = { ...delivery, resent, view: resent ? resentView(view) : view };
    const messageId = await inTime(messenger.send(letter), parts.timeoutMs);
    return ({ outbox }) => outbox.sent(id, messageId, parts.clock.now(), resent);
  } catch (error) {
    return failed(delivery, error, parts);
  }
}

/** Returns what became of an earlier attempt. */
async function lookFor(
  delivery: Delivery,
  messenger: Messenger,
): Promise<{ messageId: string } | 'not sent' | 'unknown'> {
  if (!messenger.canReadBack) return 'unknown';
  try {
    const messageId = await messenger.find(delivery);
    return messageId === undefined ? 'not sent' : { messageId };
  } catch (error) {
    if (error instanceof CannotTell) return 'unknown';
    throw error;
  }
}

function failed(delivery: Delivery, error: unknown, { clock, random, onFault, onGone }: AttemptParts): Mark {
  const { id, attempts } = delivery;
  const now = clock.now();
  const problem = error instanceof Error ? error.message : String(error);
  const trouble = error instanceof DeliveryProblem ? error.trouble : undefined;
  if (!trouble) onFault(`delivery ${id}`, error);
  // A report that is lost would be a silence, so it is tried for longer, whatever the platform says.
  const isAlarm = isReport(delivery.key);
  if (trouble?.kind === 'gone' && !isAlarm) {
    onGone?.(id, `${trouble.why}: ${problem}`);
    return async (tables) => {
      await tables.outbox.fail(id, `${trouble.why}: ${problem}`);
      await reportGone(tables, delivery, trouble.why, now);
    };
  }
  const restsUnsent: Mark = async (tables) => {
    await tables.outbox.fail(id, problem);
    if (!isAlarm) await reportUnsent(tables, delivery, problem, now);
  };
  if (trouble?.kind === 'refused' && !isAlarm) {
    onFault(`delivery ${id}`, error);
    return restsUnsent;
  }
  const wait = trouble?.kind === 'later' ? trouble : undefined;
  if (wait?.retryAfter) {
    const until = now.add({ milliseconds: Math.max(1000, Math.ceil(wait.retryAfter.total('milliseconds'))) });
    if (wait.holds === 'destination') return ({ outbox }) => outbox.holdDestination(delivery, problem, until);
    return ({ outbox }) => outbox.hold(delivery, problem, until);
  }
  const usual = trouble ? (wait?.maxAttempts ?? maxAttempts.refused) : maxAttempts.unsure;
  if (attempts >= (isAlarm ? maxAttempts.report : usual)) {
    if (trouble) onFault(`delivery ${id}`, error);
    return restsUnsent;
  }
  const again = now.add({ seconds: waitAfter(attempts, random()) });
  if (trouble) return ({ outbox }) => outbox.retry(id, problem, again);
  // It may still be accepted: only after the lease can the platform be asked, or the letter sent again.
  const settled = now.add(lease);
  const later = Temporal.Instant.compare(again, settled) > 0 ? again : settled;
  return ({ outbox }) => outbox.retry(id, problem, later, true);
}

/** Returns the seconds to wait after so many attempts: doubling up to an hour, times 0.5 to 1.5 at random. */
export function waitAfter(attempts: number, random: number): number {
  return Math.round(Math.min(minWaitSeconds * 2 ** (attempts - 1), maxWaitSeconds) * (0.5 + random));
}
