import type { Group } from '../domain/group.ts';
import type { Network } from '../domain/network.ts';
import type { Report } from '../domain/report.ts';
import { changeBetween, type ReportChange } from '../domain/report-change.ts';
import { type Session, sessionCode } from '../domain/session.ts';
import type { Tables } from '../ports/tables.ts';
import type { Values } from '../view-model/view.ts';
import { readReport } from './report-rows.ts';

/** Which report: of a group or of all, as of a day, with what has changed since a session. */
export type Asked = {
  group: Group | undefined;
  asOf: Temporal.PlainDate;
  since: Session | undefined;
  now: Temporal.Instant;
  network: Network;
};
export type Draft = { report: Report; change: ReportChange | undefined };

/** Returns the report as of a day, and what has changed since a session: since the report as it stood when that ended. */
export async function draftReport(store: Tables, { since, ...about }: Asked): Promise<Draft> {
  const report = await readReport(store, about);
  if (!since?.lastOn) return { report, change: undefined };
  const before = await readReport(store, { ...about, asOf: since.lastOn });
  return { report, change: changeBetween(before, report) };
}

/** Returns what is asked for as values of a command, and of a file that is made later. */
export const valuesOf = ({ group, asOf, since }: Asked): Values => ({
  ...(group ? { group: group.slug } : {}),
  'as-of': asOf.toString(),
  ...(since ? { since: sessionCode(since) } : {}),
});

/** Returns what such values ask for. */
export async function askedBy(store: Tables, values: Values, at: Pick<Asked, 'now' | 'network'>): Promise<Asked> {
  const sessions = await store.sessions.all();
  const groups = await store.groups.all();
  return {
    ...at,
    group: groups.find(({ slug }) => slug === values.group),
    asOf: Temporal.PlainDate.from(values['as-of'] ?? at.now.toZonedDateTimeISO(at.network.zone).toPlainDate()),
    since: sessions.find((session) => sessionCode(session) === values.since),
  };
}
