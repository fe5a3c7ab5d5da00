/** The activities of Teams that were answered, for a day. */
export type TeamsAnswers = {
  /** At most so many, the last one at the end. */
  latest(limit: number): Promise<string[]>;
  add(keys: readonly string[], at: Temporal.Instant): Promise<void>;
};
