/** What the bot does by itself. A timer runs it in production; in the local workspace, moving the clock does. */
export type Jobs = {
  /** Does all that is due now, sending included, and returns when nothing more is. */
  settle(): Promise<void>;
  /** Returns when something next falls due. */
  nextDueAt(): Promise<Temporal.Instant | undefined>;
  /** Begins nothing more and waits for what is under way, up to the grace period. */
  stop(): Promise<void>;
};
