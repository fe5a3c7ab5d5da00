import type { Button, Text } from './view.ts';

/** Something the person can put right: the call rolls back and they are told what to do instead. */
export class Refusal extends Error {
  readonly text: Text;
  readonly next: Button[];
  constructor(text: Text, next: Button[]) {
    super('refused');
    this.text = text;
    this.next = next;
  }
}

/** Refuses the call with one sentence that says what to do instead, and the next steps as buttons. */
export function refuse(text: Text, ...next: Button[]): never {
  throw new Refusal(text, next);
}

/** `later`: not sent, worth another try, nothing to that workspace before `retryAfter` where the platform says so. `gone`: no use trying again. */
type DeliveryTrouble = { kind: 'later'; retryAfter?: Temporal.Duration } | { kind: 'gone'; why: Gone };

/**
 * Why a destination can be reached no more: the person blocked the bot, they (or the bot) left the workspace or channel,
 * the account was deactivated, the channel was closed.
 */
export type Gone = 'blocked' | 'left' | 'deactivated' | 'closed';

/** What a messenger throws when a message could not be sent. Any other error leaves open whether it was. */
export class DeliveryProblem extends Error {
  readonly trouble: DeliveryTrouble;
  constructor(message: string, trouble: DeliveryTrouble) {
    super(message);
    this.trouble = trouble;
  }
}

/** What keeps the program from its work, as one sentence for the operator that says what to do. */
export class OperatorProblem extends Error {}
