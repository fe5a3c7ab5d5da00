import type { Platform } from '../domain/person.ts';
import type { Gone } from '../domain/unreachable.ts';
import type { Delivery } from './letter.ts';

/**
 * `later`: not sent, worth another try; nothing goes to the workspace, or to the destination alone, before `retryAfter`;
 * after `maxAttempts` it rests and is reported. `gone`: the destination cannot be reached. `refused`: the platform does not
 * take this content, so trying again is of no use.
 */
type DeliveryTrouble =
  | { kind: 'later'; retryAfter?: Temporal.Duration; holds?: 'destination' | 'workspace'; maxAttempts?: number }
  | { kind: 'gone'; why: Gone }
  | { kind: 'refused' };

/** Thrown when a message was not sent. After any other error that is unknown. */
export class DeliveryProblem extends Error {
  readonly trouble: DeliveryTrouble;
  constructor(message: string, trouble: DeliveryTrouble) {
    super(message);
    this.trouble = trouble;
  }
}

/** Thrown by `find` where it stays unknown whether the message was sent. */
export class CannotTell extends Error {}

/** Sends on one platform. Throws a DeliveryProblem when the message was not sent. */
export type Messenger = {
  platform: Platform;
  /** Whether a message already sent can be found again by its key after a crash. */
  canReadBack: boolean;
  /**
   * Returns the id of a message sent earlier under this key to this destination; undefined where there is none. Throws
   * CannotTell where the platform does not show enough to say.
   */
  find(delivery: Delivery): Promise<string | undefined>;
  /** Returns the platform's message id. */
  send(delivery: Delivery): Promise<string>;
  /** Edits the message to show the delivery's view; absent where the platform cannot. */
  update?(delivery: Delivery, messageId: string): Promise<void>;
};
