/** What buttons and forms carry, where that is too long for their platform; keeping it again makes it last anew. */
export type Stowed = {
  get(key: string): Promise<string | undefined>;
  keep(key: string, carried: string, at: Temporal.Instant): Promise<void>;
  /** When the oldest of them was kept; undefined where there is none. */
  oldestAt(): Promise<Temporal.Instant | undefined>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
};
