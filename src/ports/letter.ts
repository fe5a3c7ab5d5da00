import type { Platform } from '../domain/person.ts';
import type { View } from '../view-model/view.ts';

/** A view on its way: to one person, to every channel bound to a group, or to each person of the secretariat. */
export type Recipient = { kind: 'person'; id: string } | { kind: 'group'; id: string } | { kind: 'secretariat' };

/**
 * `until`: from then on it is of no use and rests unsent. `subjects`: what its card shows, such as `meeting:m_12`, so that
 * it is updated when any of that changes. `byDayIn`: the zone (IANA) whose night it waits out where that is of use.
 */
export type Letter = {
  key: string;
  to: Recipient;
  view: View;
  until?: Temporal.Instant;
  subjects?: readonly string[];
  byDayIn?: string;
};

export type Destination = { platform: Platform; workspace: string; kind: 'person' | 'channel'; id: string };

/** One attempt-bearing row: a letter for one destination. `reader` is the person it is drawn for, null for a channel. */
export type Delivery = {
  id: string;
  key: string;
  view: View;
  destination: Destination;
  readerId: string | null;
  attempts: number;
  /** When the letter was put: it was not sent before. */
  putAt: Temporal.Instant;
  /** An earlier attempt may have come through: to send it now may be to send it again. */
  resent: boolean;
  until: Temporal.Instant | null;
  byDayIn: string | null;
  /** Why it is not to be sent any more: it was withdrawn while an earlier attempt was under way. */
  withdrawn: string | null;
};

/** Deliveries wait in one queue for each workspace, so that none holds up another. */
export type Queue = { platform: Platform; workspace: string };

export type SentLetter = { key: string; at: Temporal.Instant; view: View; destination: Destination };

/** A card that no longer shows what is so: `said` is its letter's view, the delivery's what it shows. Without a `messageId` it is not sent yet. */
export type StaleCard = {
  delivery: Delivery;
  said: View;
  messageId: string | null;
  subjects: readonly string[];
  times: number;
};

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed';

/** What became of a letter at one destination; `delivery` is null where it has none, or none yet. */
export type LedgerEntry = {
  key: string;
  to: Recipient;
  /** Null where it can no longer be read. */
  view: View | null;
  putAt: Temporal.Instant;
  isAddressed: boolean;
  /** Nobody can be addressed by it at present. */
  isWaiting: boolean;
  delivery: {
    destination: Destination;
    readerId: string | null;
    state: DeliveryState;
    attempts: number;
    /** It may have come through before as well. */
    resent: boolean;
    sentAt: Temporal.Instant | null;
    problem: string | null;
    /** Why what stands there could not be updated, where it shows what is no longer so. */
    cardProblem: string | null;
  } | null;
};
