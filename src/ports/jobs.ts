/** What happens when nobody calls, run by whoever moves the clock: a timer in production, a person in the local workspace. */
export type Jobs = {
  /** Does all that is due now, letters included, and returns when nothing more is. */
  settle(): Promise<void>;
  /** When something next falls due. */
  nextDueAt(): Promise<Temporal.Instant | undefined>;
  /** Begins nothing more, and waits (a few seconds at most) for what is under way. */
  stop(): Promise<void>;
};
