/** The weekly digest of action items, by time zone (IANA). */
export type Digests = {
  /** Every zone that people are in, with the Monday whose digest has gone out there. */
  zones(): Promise<{ zone: string; monday: Temporal.PlainDate | null }[]>;
  done(zone: string, monday: Temporal.PlainDate): Promise<void>;
  /** Forgets the Mondays that are still to come everywhere: a clock ran ahead. */
  forgetAfter(now: Temporal.Instant): Promise<void>;
  /** When the first of the open action items that have an owner is or was due. */
  firstDue(): Promise<Temporal.PlainDate | undefined>;
};
