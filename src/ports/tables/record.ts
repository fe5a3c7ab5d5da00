/** Append-only: who did what when. `what` is a dotted verb such as `join.approve`, `subject` the id of what it was done to. */
export type RecordTable = {
  add(entry: { at: Temporal.Instant; personId: string; what: string; subject: string }): Promise<void>;
  of(subject: string): Promise<{ at: Temporal.Instant; personId: string; what: string }[]>;
};
