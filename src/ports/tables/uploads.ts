/** Tables that somebody has sent, kept for an hour while what they would change is looked at. */
export type Uploads = {
  /** Returns the key (160 random bits) under which the cells can be read until then. Deletes those whose time is over. */
  put(cells: readonly (readonly string[])[], until: Temporal.Instant, now: Temporal.Instant): Promise<string>;
  get(key: string, now: Temporal.Instant): Promise<string[][] | undefined>;
  delete(key: string): Promise<void>;
};
