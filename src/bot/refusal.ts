import type { Button, Text } from '../view-model/view.ts';

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
