/** The activities of Teams that were answered, for a day. */
export type TeamsAnswers = {
  has(key: string): Promise<boolean>;
  add(keys: readonly string[], at: Temporal.Instant): Promise<void>;
};
