/** One gathering: a wall-clock time in a named zone (IANA), never a bare instant, so that it keeps its wall time if a zone's rules change. */
export type Meeting = {
  id: string;
  groupId: string;
  seriesId: string | null;
  /** The day its series gave it, which stays when it is moved; null where it is of no series. Unique in the series. */
  occursOn: Temporal.PlainDate | null;
  title: string | null;
  startsAt: Temporal.ZonedDateTime;
  minutes: number;
  place: string | null;
  state: 'scheduled' | 'cancelled';
  reason: string | null;
  /** Rises with every change (RFC 5545 SEQUENCE). */
  sequence: number;
};

/** The rule that makes quarterly meetings: an RFC 5545 RRULE over a wall-clock start in a named zone. */
export type Series = {
  id: string;
  groupId: string;
  title: string | null;
  rule: string;
  startsAt: Temporal.ZonedDateTime;
  minutes: number;
  place: string | null;
};

export const answers = ['yes', 'maybe', 'no'] as const;
export type Answer = (typeof answers)[number];
/** Who is coming, by people and by Offices. */
export type Attendance = { yes: number; maybe: number; no: number; offices: number };
