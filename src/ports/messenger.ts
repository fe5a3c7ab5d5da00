import type { Platform } from '../domain/person.ts';
import type { Gone } from '../domain/unreachable.ts';
import type { Delivery } from './letter.ts';

/** `later`: not sent, worth another try, nothing to that workspace before `retryAfter` where the platform says so. `gone`: no use trying again. */
type DeliveryTrouble = { kind: 'later'; retryAfter?: Temporal.Duration } | { kind: 'gone'; why: Gone };

/** What a messenger throws when a message could not be sent. Any other error leaves open whether it was. */
export class DeliveryProblem extends Error {
  readonly trouble: DeliveryTrouble;
  constructor(message: string, trouble: DeliveryTrouble) {
    super(message);
    this.trouble = trouble;
  }
}

/** How an adapter sends. It throws a DeliveryProblem when it could not. */
export type Messenger = {
  platform: Platform;
  /** Whether a message already sent can be found again by its key after a crash. */
  canReadBack: boolean;
  /** The id of a message sent earlier under this key to this destination, where the platform can tell. */
  find(delivery: Delivery): Promise<string | undefined>;
  /** Sends and gives the platform's message id. */
  send(delivery: Delivery): Promise<string>;
  /** Shows the delivery's view in the place of the message; not there where the platform cannot change what was sent. */
  update?(delivery: Delivery, messageId: string): Promise<void>;
};
