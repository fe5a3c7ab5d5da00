import type { Group } from '../domain/group.ts';
import type { Network } from '../domain/network.ts';
import type { Report } from '../domain/report.ts';
import { changeBetween, type ReportChange } from '../domain/report-change.ts';
import type { Session } from '../domain/session.ts';
import type { Tables } from '../ports/tables.ts';
import { readReport } from './report-rows.ts';

type Asked = {
  group: Group | undefined;
  asOf: Temporal.PlainDate;
  since: Session | undefined;
  now: Temporal.Instant;
  network: Pick<Network, 'zone'>;
};
export type Draft = { report: Report; change: ReportChange | undefined };

/** Returns the report as of a day, and what has changed since a session: since the report as it stood when that ended. */
export async function draftReport(store: Tables, { since, ...about }: Asked): Promise<Draft> {
  const report = await readReport(store, about);
  if (!since?.lastOn) return { report, change: undefined };
  const before = await readReport(store, { ...about, asOf: since.lastOn });
  return { report, change: changeBetween(before, report) };
}
