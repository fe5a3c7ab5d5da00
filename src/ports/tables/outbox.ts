import type { View } from '../../view-model/view.ts';
import type {
  Delivery,
  DeliveryState,
  Destination,
  LedgerEntry,
  Letter,
  Queue,
  Recipient,
  SentLetter,
  StaleCard,
} from '../letter.ts';

type LetterToAddress = Pick<Letter, 'key' | 'to'> & { putAt: Temporal.Instant; until: Temporal.Instant | null };

export type Outbox = {
  /** Putting the same key twice is harmless: the first stays, unless it was withdrawn; then it goes where it has not been sent. */
  put(letter: Letter & { at: Temporal.Instant }): Promise<void>;
  /** Returns letters that have no deliveries yet and do not wait for an addressee, oldest first. */
  unaddressed(limit: number): Promise<LetterToAddress[]>;
  /** Nobody can be addressed by the letter at present: it waits until then, or until it is to be addressed again. */
  waitForAddressee(key: string, until: Temporal.Instant): Promise<void>;
  /** Addresses again what waits for an addressee: of one recipient that has an account or channel now, or everything. */
  addressAgain(to?: Recipient): Promise<void>;
  /** Returns when the first of the letters that wait for an addressee is given up. */
  nextGivenUpAt(): Promise<Temporal.Instant | undefined>;
  /** Fails the letters that have waited for an addressee until now. */
  giveUp(now: Temporal.Instant): Promise<void>;
  /** Counts the letters that wait for an addressee, and those that never had one. */
  undelivered(): Promise<{ waiting: number; givenUp: number }>;
  /** Writes the letter's deliveries and makes them due. */
  address(
    key: string,
    to: readonly { destination: Destination; readerId: string | null }[],
    at: Temporal.Instant,
  ): Promise<void>;
  /** The workspaces that something is unsent for, and when the first of it may be claimed. */
  queues(): Promise<{ queue: Queue; dueAt: Temporal.Instant }[]>;
  /**
   * Claims the queue's first delivery that is due (or whose lease ran out) until `lease`: one at a time to a
   * destination, none while the workspace is on hold. One whose view cannot be read fails by itself. Of several replicas
   * one alone claims from a queue, until its `lease` ends, nothing is left to claim, or it releases the queue.
   */
  claim(queue: Queue, now: Temporal.Instant, lease: Temporal.Instant): Promise<Delivery | undefined>;
  /** Leaves the queue to other replicas, while there may be something left to claim. */
  release(queue: Queue): Promise<void>;
  /** `resent`: an earlier attempt may have come through too. */
  sent(deliveryId: string, messageId: string, at: Temporal.Instant, resent?: boolean): Promise<void>;
  /** Tries again then. `unsure`: this attempt may have come through. */
  retry(deliveryId: string, problem: string, at: Temporal.Instant, unsure?: boolean): Promise<void>;
  /** Puts the delivery back into its place, as if not tried, until then. */
  wait(delivery: Delivery, until: Temporal.Instant): Promise<void>;
  /** Puts the delivery back into its place, as if not tried, and its whole workspace on hold until then. */
  hold(delivery: Delivery, problem: string, until: Temporal.Instant): Promise<void>;
  /** Puts the delivery back into its place, as if not tried; nothing unsent for its destination is tried before then. */
  holdDestination(delivery: Delivery, problem: string, until: Temporal.Instant): Promise<void>;
  /** Makes due now what waits unreasonably long, and sends what was given up as too late and is not. */
  bringForward(now: Temporal.Instant): Promise<void>;
  /** When something last reached the destination. */
  lastReached(destination: Destination): Promise<Temporal.Instant | undefined>;
  fail(deliveryId: string, problem: string): Promise<void>;
  /** Makes failed deliveries due again whose letters were put since then and are still of use. Returns how many. */
  retryFailed(
    letters: { keyPrefixes?: readonly string[]; since: Temporal.Instant; to?: Destination },
    now: Temporal.Instant,
  ): Promise<number>;
  /**
   * Lays aside, as failed with this problem, what is still unsent of the letters whose keys begin so, or are so whole. What
   * is being sent meanwhile is laid aside when its attempt fails or its lease runs out.
   */
  withdraw(key: string, problem: string, at: Temporal.Instant, extent?: 'prefix' | 'whole'): Promise<void>;
  /** Lays aside, as failed with this problem, what is still unsent for this person alone. */
  withdrawFrom(personId: string, problem: string, at: Temporal.Instant): Promise<void>;
  /** Marks every card of this subject as showing what is no longer so; one that is marked already stays marked once. */
  markStale(subject: string, at: Temporal.Instant): Promise<void>;
  /** The stale cards that are to be updated by now, those waiting longest first; their `attempts` are those of updating them. */
  staleCards(now: Temporal.Instant, limit: number): Promise<StaleCard[]>;
  /** Leaves the updating of cards, which `staleCards` has begun, to other replicas. */
  endUpdates(): Promise<void>;
  nextStaleAt(): Promise<Temporal.Instant | undefined>;
  /** The card shows this view now; it stays stale where it was marked again meanwhile. */
  updated(card: StaleCard, view: View): Promise<void>;
  /** Tries again then. */
  updateLater(card: StaleCard, at: Temporal.Instant): Promise<void>;
  /** Updates nothing more in the card's workspace until then. */
  holdUpdates(card: StaleCard, until: Temporal.Instant): Promise<void>;
  /** Leaves the card as it is; `problem`: it should show something else, and this is why it cannot. */
  leaveStale(card: StaleCard, problem?: string): Promise<void>;
  counts(): Promise<Record<DeliveryState, number>>;
  /** Every letter whose key begins so, in the order they were put, once for each destination. */
  ledger(keyPrefix: string): Promise<LedgerEntry[]>;
  /** What was sent to any of these destinations, oldest first. */
  sentTo(destinations: readonly Destination[]): Promise<SentLetter[]>;
};
