import type { Report } from '../../domain/report.ts';

/** A report as it was kept for a session. `digest` is SHA-256 of all that is kept, in hexadecimal digits. */
export type KeptReport = { session: number; report: Report; digest: string; at: Temporal.Instant };

export type KeptReports = {
  get(session: number): Promise<KeptReport | undefined>;
  /** The latest one before this session's. */
  before(session: number): Promise<KeptReport | undefined>;
  /** Keeps it for good. Throws where one is kept already. */
  keep(session: number, report: Report, at: Temporal.Instant): Promise<KeptReport>;
};
