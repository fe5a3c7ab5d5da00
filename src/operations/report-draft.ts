import type { Group } from '../domain/group.ts';
import type { Network } from '../domain/network.ts';
import { type Report, reportOfGroup } from '../domain/report.ts';
import { changeBetween, type ReportChange } from '../domain/report-change.ts';
import { type Session, sessionCode } from '../domain/session.ts';
import type { KeptReport } from '../ports/tables/kept-reports.ts';
import type { Tables } from '../ports/tables.ts';
import type { Values } from '../view-model/view.ts';
import { readReport } from './report-rows.ts';

/** Which report: a draft of a group or of all as of a day, with what has changed since a session; or the one that is kept. */
export type Asked = {
  group: Group | undefined;
  asOf: Temporal.PlainDate;
  since: Session | undefined;
  kept: KeptReport | undefined;
  now: Temporal.Instant;
  network: Network;
};
export type Shown = { report: Report; change: ReportChange | undefined; kept: KeptReport | undefined };

/** Returns the report that is asked for. A kept one says what has changed since the one kept before. */
export async function readAsked(store: Tables, asked: Asked): Promise<Shown> {
  const { kept, since, group } = asked;
  const report = kept?.report ?? (await readReport(store, asked));
  const before = kept ? (await store.keptReports.before(kept.session))?.report : await baseline(store, asked);
  const compared = before && (group ? reportOfGroup(before, group.id) : before);
  return { report, change: compared && (kept || since) ? changeBetween(compared, report) : undefined, kept };
}

/** Returns the report of a session as it was kept, else as it stood when the session ended. */
async function baseline(store: Tables, { since, ...about }: Asked): Promise<Report | undefined> {
  if (!since) return undefined;
  const kept = await store.keptReports.get(since.number);
  if (kept) return kept.report;
  return since.lastOn ? readReport(store, { ...about, asOf: since.lastOn }) : undefined;
}

/** Returns what is asked for as values of a command, and of a file that is made later. */
export const valuesOf = ({ group, asOf, since, kept }: Asked): Values => {
  if (kept) return { group: sessionCode({ number: kept.session }) };
  return {
    ...(group ? { group: group.slug } : {}),
    'as-of': asOf.toString(),
    ...(since ? { since: sessionCode(since) } : {}),
  };
};

/** Returns what such values ask for. */
export async function askedBy(store: Tables, values: Values, at: Pick<Asked, 'now' | 'network'>): Promise<Asked> {
  const sessions = await store.sessions.all();
  const groups = await store.groups.all();
  const ofSession = sessions.find((session) => sessionCode(session) === values.group);
  return {
    ...at,
    group: groups.find(({ slug }) => slug === values.group),
    asOf: Temporal.PlainDate.from(values['as-of'] ?? at.now.toZonedDateTimeISO(at.network.zone).toPlainDate()),
    since: sessions.find((session) => sessionCode(session) === values.since),
    kept: ofSession && (await store.keptReports.get(ofSession.number)),
  };
}
