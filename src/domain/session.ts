/** A yearly session of WILD. Its place and days are null until they are settled; `itemsIn` says where its action items stand: a document and a paragraph of it. */
export type Session = {
  number: number;
  year: number;
  place: string | null;
  firstOn: Temporal.PlainDate | null;
  lastOn: Temporal.PlainDate | null;
  itemsIn: { symbol: string; paragraph: number } | null;
  documents: readonly SessionDocument[];
};
export type SessionDocument = { symbol: string; title: string };

/** Returns a session's code, such as `WILD/2`. */
export const sessionCode = ({ number }: Pick<Session, 'number'>): string => `WILD/${number}`;

/** Returns the symbol of the report to a session, such as `WILD/3/2`: the first document is the agenda. */
export const reportSymbol = (session: Pick<Session, 'number'>): string => `${sessionCode(session)}/2`;

const isOver = ({ lastOn }: Session, on: Temporal.PlainDate): boolean =>
  lastOn !== null && Temporal.PlainDate.compare(lastOn, on) < 0;
const hasBegun = ({ firstOn, year }: Session, on: Temporal.PlainDate): boolean =>
  firstOn === null ? year < on.year : Temporal.PlainDate.compare(firstOn, on) <= 0;

/** Returns the latest session that has begun by this day. */
export const lastSession = (sessions: readonly Session[], on: Temporal.PlainDate): Session | undefined =>
  sessions.filter((one) => hasBegun(one, on)).sort(latestFirst)[0];

/** Returns the session that a report of this day is for: one that has begun and is not over, else the one after it. */
export function sessionToReportTo(sessions: readonly Session[], on: Temporal.PlainDate): Session {
  const last = lastSession(sessions, on);
  if (last?.lastOn && !isOver(last, on)) return last;
  const number = (last?.number ?? 0) + 1;
  const next = sessions.find((one) => one.number === number);
  return next ?? { number, year: (last?.year ?? on.year - 1) + 1, ...unsettled };
}
const unsettled = { place: null, firstOn: null, lastOn: null, itemsIn: null, documents: [] };
const latestFirst = (one: Session, other: Session): number => other.number - one.number;
