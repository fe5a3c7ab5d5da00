import type { Platform } from './domain/person.ts';
import type { Delivery } from './letter.ts';
import type { Tables } from './tables.ts';

export type Clock = { now(): Temporal.Instant };

/** One database; every call runs in one serialisable transaction, handed on explicitly. A throw rolls it back whole. */
export type Store = {
  transaction<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

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

/** What happens when nobody calls, run by whoever moves the clock: a timer in production, a person in the local workspace. */
export type Jobs = {
  /** Does all that is due now, letters included, and returns when nothing more is. */
  settle(): Promise<void>;
  /** When something next falls due. */
  nextDueAt(): Promise<Temporal.Instant | undefined>;
  /** Begins nothing more, and waits (a few seconds at most) for what is under way. */
  stop(): Promise<void>;
};
