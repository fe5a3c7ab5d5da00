import { hasStarted, type Meeting, startOf } from './meeting.ts';

/** What the group was last told of a meeting: when and where. */
export type Told = Pick<Meeting, 'id' | 'startsAt' | 'place'>;
/** A meeting as it is, and as the group still believes it to be. */
export type Change = { meeting: Meeting; told: Told };

/** What changes within this time is told as one, and what is taken back within it is not told. */
const pause = Temporal.Duration.from({ minutes: 5 });
/** A change to a meeting that is nearer than this is told at once. */
const near = Temporal.Duration.from({ hours: 1 });

/** Returns when to tell a change: at once where the meeting is near, else after a pause. */
export function tellAt({ meeting, told }: Change, now: Temporal.Instant): Temporal.Instant {
  const isNear = [meeting, told].some((one) => hasStarted(one, now.add(near)));
  return isNear ? now : now.add(pause);
}

/** What there is to tell by now: nothing where all is as it was told, or where the meeting has begun meanwhile. */
export type News = 'nothing' | 'cancelled' | 'changed';
export function newsOf({ meeting, told }: Change, now: Temporal.Instant): News {
  if (meeting.state === 'cancelled') return hasStarted(told, now) ? 'nothing' : 'cancelled';
  if (hasStarted(meeting, now)) return 'nothing';
  return isMoved({ meeting, told }) || isElsewhere({ meeting, told }) ? 'changed' : 'nothing';
}

export const isMoved = ({ meeting, told }: Change): boolean => !startOf(meeting).equals(startOf(told));
export const isElsewhere = ({ meeting, told }: Change): boolean => meeting.place !== told.place;
