/** Where an app is installed: what its platform gave for it, by team or tenant, as text of the adapter's own. */
export type Installations = {
  /** Returns the ids of all installations. */
  ids(): Promise<string[]>;
  get(team: string): Promise<string | undefined>;
  save(team: string, installation: string, at: Temporal.Instant): Promise<void>;
  delete(team: string): Promise<void>;
  /** Makes this replica the only one that renews the token, until then or the end. Returns whether it is. */
  beginRenewal(team: string, now: Temporal.Instant, until: Temporal.Instant): Promise<boolean>;
  endRenewal(team: string): Promise<void>;
};
