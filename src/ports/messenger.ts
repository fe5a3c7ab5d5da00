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
