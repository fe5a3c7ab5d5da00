/**
 * `unsent`: letters and deliveries still on their way; `failed`: deliveries given up, withdrawn ones aside; `newestAt`:
 * of what is stored; `missedAt`: when something last came to nothing.
 */
export type Health = {
  unsent: number;
  failed: number;
  nextDueAt: Temporal.Instant | undefined;
  newestAt: Temporal.Instant | undefined;
  missedAt: Temporal.Instant | undefined;
};
