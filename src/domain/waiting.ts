import { holds, type JoinRequest } from './join-request.ts';
import { hasStarted, type Meeting, startOf } from './meeting.ts';

/** The time since it was last looked for what waits too long; its end belongs to it, its start does not. */
export type Since = { from: Temporal.Instant; to: Temporal.Instant };

const falls = (at: Temporal.Instant, { from, to }: Since): boolean =>
  Temporal.Instant.compare(from, at) < 0 && Temporal.Instant.compare(at, to) <= 0;

const linkLead = Temporal.Duration.from({ hours: 24 * 3 });
const statusLead = Temporal.Duration.from({ hours: 24 * 10 });
const minutesPause = Temporal.Duration.from({ hours: 24 * 2 });
/** The furthest ahead and back that a meeting is looked at. */
export const horizon = { ahead: statusLead, back: minutesPause.add({ hours: 24 }) } as const;

/** Returns what is to be done about a pending request: remind who holds it, or hand it on to the secretariat. */
export function requestWaits({ askedAt }: JoinRequest, since: Since): 'remind' | 'goes on' | undefined {
  if (falls(askedAt.add({ hours: holds.goesOn }), since)) return 'goes on';
  return falls(askedAt.add({ hours: holds.remind }), since) ? 'remind' : undefined;
}

/** Returns what is missing of a meeting by now: its link, the group's status update, its minutes. */
export function meetingWaits(
  meeting: Meeting,
  { hasMinutes, hasStatus }: { hasMinutes: boolean; hasStatus: boolean },
  since: Since,
): ('place' | 'status' | 'minutes')[] {
  if (meeting.state === 'cancelled') return [];
  const start = startOf(meeting);
  const end = start.add({ minutes: meeting.minutes });
  const isAhead = !hasStarted(meeting, since.to);
  return [
    ...(isAhead && meeting.place === null && falls(start.subtract(linkLead), since) ? (['place'] as const) : []),
    ...(isAhead && !hasStatus && falls(start.subtract(statusLead), since) ? (['status'] as const) : []),
    ...(!hasMinutes && falls(end.add(minutesPause), since) ? (['minutes'] as const) : []),
  ];
}
