import type { Group } from './group.ts';
import type { WallClock } from './wall-clock.ts';

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
  /** When it was made or last changed (RFC 5545 LAST-MODIFIED). */
  changedAt: Temporal.Instant;
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

export const startOf = ({ startsAt }: Pick<Meeting, 'startsAt'>): Temporal.Instant => startsAt.toInstant();
export const hasStarted = (meeting: Pick<Meeting, 'startsAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startOf(meeting), now) <= 0;

/** The meeting marked as changed now, so that calendars take the change. */
export const changed = (meeting: Meeting, now: Temporal.Instant): Meeting => ({
  ...meeting,
  sequence: meeting.sequence + 1,
  changedAt: now,
});

/** Which of a repeated hour is meant. */
export type Which = 'first' | 'second';

/** Why a group cannot meet at a day and time: with what to choose from, the moment meant, or the meeting it already has. */
export type Unsettled =
  | { outcome: 'no such time'; near: Temporal.ZonedDateTime[] }
  | { outcome: 'comes twice'; first: Temporal.ZonedDateTime; second: Temporal.ZonedDateTime }
  | { outcome: 'in the past'; at: Temporal.ZonedDateTime }
  | { outcome: 'taken'; by: Meeting };
/** Where and when; `others` are the group's other meetings to come. */
type Wish = { wall: WallClock; which: Which | undefined; others: readonly Meeting[]; now: Temporal.Instant };

function settled({ wall, which, others, now }: Wish): Unsettled | { outcome: 'free'; at: Temporal.ZonedDateTime } {
  if (wall.kind === 'gap') return { outcome: 'no such time', near: [wall.before, wall.after] };
  if (wall.kind === 'twice' && !which) return { outcome: 'comes twice', first: wall.first, second: wall.second };
  const at = wall.kind === 'one' ? wall.at : wall[which ?? 'first'];
  if (hasStarted({ startsAt: at }, now)) return { outcome: 'in the past', at };
  const by = others.find((other) => startOf(other).equals(at.toInstant()));
  if (by) return { outcome: 'taken', by };
  return { outcome: 'free', at };
}

export type ScheduleDecision = Unsettled | { outcome: 'concluded' } | { outcome: 'free'; at: Temporal.ZonedDateTime };

/** Whether a group can meet then. */
export const decideSchedule = (group: Pick<Group, 'state'>, wish: Wish): ScheduleDecision =>
  group.state === 'concluded' ? { outcome: 'concluded' } : settled(wish);

export type MoveDecision =
  | Unsettled
  | { outcome: 'cancelled' }
  | { outcome: 'started' }
  | { outcome: 'same' }
  | { outcome: 'moved'; meeting: Meeting };

/** Whether a meeting can be moved then, and the meeting as moved: its answers and its place in its series stay. */
export function decideMove(meeting: Meeting, wish: Wish & { reason: string | null }): MoveDecision {
  if (meeting.state === 'cancelled') return { outcome: 'cancelled' };
  if (hasStarted(meeting, wish.now)) return { outcome: 'started' };
  const others = wish.others.filter(({ id }) => id !== meeting.id);
  const decision = settled({ ...wish, others });
  if (decision.outcome !== 'free') return decision;
  if (decision.at.equals(meeting.startsAt)) return { outcome: 'same' };
  const moved = { ...meeting, startsAt: decision.at, reason: wish.reason };
  return { outcome: 'moved', meeting: changed(moved, wish.now) };
}

export type PlaceDecision =
  | { outcome: 'cancelled' }
  | { outcome: 'started' }
  | { outcome: 'same' }
  | { outcome: 'placed'; meeting: Meeting };

/** Holding a meeting elsewhere: one that is to come, at a place that is another. */
export function decidePlace(meeting: Meeting, place: string, now: Temporal.Instant): PlaceDecision {
  if (meeting.state === 'cancelled') return { outcome: 'cancelled' };
  if (hasStarted(meeting, now)) return { outcome: 'started' };
  if (meeting.place === place) return { outcome: 'same' };
  return { outcome: 'placed', meeting: changed({ ...meeting, place }, now) };
}

export type CancelDecision = { outcome: 'cancelled' } | { outcome: 'started' } | { outcome: 'done'; meeting: Meeting };

/** Cancelling: once, and only what has not begun. */
export function decideCancel(meeting: Meeting, reason: string | null, now: Temporal.Instant): CancelDecision {
  if (meeting.state === 'cancelled') return { outcome: 'cancelled' };
  if (hasStarted(meeting, now)) return { outcome: 'started' };
  return { outcome: 'done', meeting: changed({ ...meeting, state: 'cancelled', reason }, now) };
}

export type AnswerDecision =
  | { outcome: 'not a member' }
  | { outcome: 'cancelled' }
  | { outcome: 'started' }
  | { outcome: 'answered' };

export type RestoreDecision =
  | { outcome: 'scheduled' }
  | { outcome: 'started' }
  | { outcome: 'told' }
  | { outcome: 'taken'; by: Meeting }
  | { outcome: 'done'; meeting: Meeting };

/** Decides whether a cancelled meeting is held after all: one that is to come, while nobody has been told. */
export function decideRestore(
  meeting: Meeting,
  { isTold, others, now }: { isTold: boolean; others: readonly Meeting[]; now: Temporal.Instant },
): RestoreDecision {
  if (meeting.state === 'scheduled') return { outcome: 'scheduled' };
  if (hasStarted(meeting, now)) return { outcome: 'started' };
  if (isTold) return { outcome: 'told' };
  const by = others.find((other) => startOf(other).equals(startOf(meeting)));
  if (by) return { outcome: 'taken', by };
  return { outcome: 'done', meeting: changed({ ...meeting, state: 'scheduled', reason: null }, now) };
}

/** Members answer, and may change their mind until the meeting starts. */
export function decideAnswer(meeting: Meeting, isMember: boolean, now: Temporal.Instant): AnswerDecision {
  if (!isMember) return { outcome: 'not a member' };
  if (meeting.state === 'cancelled') return { outcome: 'cancelled' };
  return hasStarted(meeting, now) ? { outcome: 'started' } : { outcome: 'answered' };
}
