import type { Session, SessionDocument } from './session.ts';

export type SessionWish = {
  place?: string | undefined;
  firstOn?: Temporal.PlainDate | undefined;
  lastOn?: Temporal.PlainDate | undefined;
  document?: SessionDocument | undefined;
};
export type SessionDecision =
  | { outcome: 'unknown' }
  | { outcome: 'half of the days' }
  | { outcome: 'days in the wrong order' }
  | { outcome: 'settled'; session: Session };

/** What is settled of a session: one that is known, or the one after the last. A document with a known symbol replaces it. */
export function decideSession(
  number: number,
  sessions: readonly Session[],
  { place, firstOn, lastOn, document }: SessionWish,
): SessionDecision {
  const last = sessions.at(-1);
  const known = sessions.find((one) => one.number === number);
  if (!known && number !== (last?.number ?? 0) + 1) return { outcome: 'unknown' };
  const before = known ?? { ...unsettled, number, year: (last?.year ?? 0) + 1 };
  const days = { firstOn: firstOn ?? before.firstOn, lastOn: lastOn ?? before.lastOn };
  if ((days.firstOn === null) !== (days.lastOn === null)) return { outcome: 'half of the days' };
  if (days.firstOn && days.lastOn && Temporal.PlainDate.compare(days.firstOn, days.lastOn) > 0)
    return { outcome: 'days in the wrong order' };
  const others = before.documents.filter(({ symbol }) => symbol !== document?.symbol);
  const session = {
    ...before,
    ...days,
    place: place ?? before.place,
    year: days.firstOn?.year ?? before.year,
    documents: document ? [...others, document] : before.documents,
  };
  return { outcome: 'settled', session };
}

const unsettled = { place: null, firstOn: null, lastOn: null, itemsIn: null, documents: [] };
