/** What buttons and forms carry, where that is too long for their platform; keeping it again makes it last anew. */
export type Stowed = {
  get(key: string): Promise<string | undefined>;
  keep(key: string, carried: string, at: Temporal.Instant): Promise<void>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
};
