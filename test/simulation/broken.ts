/** What must hold in every simulated year. */
export type Invariant =
  | 'no reminder twice'
  | 'none after the start'
  | 'none for a wrong time'
  | 'none lost'
  | 'none at night'
  | 'none to who does not come'
  | 'a repeat says so'
  | 'cards show what is so'
  | 'letters and ledger agree'
  | 'nothing fails by itself';

/** An invariant that did not hold. */
export class Broken extends Error {
  readonly invariant: Invariant;
  constructor(invariant: Invariant, how: string) {
    super(`${invariant}: ${how}`);
    this.invariant = invariant;
  }
}
