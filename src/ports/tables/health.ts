/**
 * `unsent`: letters and deliveries still on their way; `failed`: letters and deliveries given up, withdrawn ones aside;
 * `waiting`: letters that nobody can be addressed by at present; `newestAt`:
 * of what is stored; `missedAt`: when something last came to nothing.
 */
export type Health = {
  unsent: number;
  failed: number;
  waiting: number;
  nextDueAt: Temporal.Instant | undefined;
  newestAt: Temporal.Instant | undefined;
  missedAt: Temporal.Instant | undefined;
};
