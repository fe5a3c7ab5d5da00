import { hasStarted, type Meeting } from './meeting.ts';

/** Who was at a meeting: someone we know, or a guest by the name that was typed. */
export type Attendee = { kind: 'person'; id: string } | { kind: 'guest'; name: string };

/** The minutes of a meeting, as last saved. */
export type Minutes = {
  meetingId: string;
  /** The keeper, named by the group's leaders. */
  keeperId: string | null;
  attendees: readonly Attendee[];
  /** One a line. */
  decisions: string;
  /** One a line: they become action items when the minutes are posted. */
  newItems: string;
  /** The codes of the action items they have become. */
  itemCodes: readonly string[];
  /** Rises with every change; 0 while nothing is written. */
  revision: number;
  posted: { at: Temporal.Instant; revision: number } | null;
};
export type Written = Pick<Minutes, 'attendees' | 'decisions' | 'newItems'>;

export const noMinutes = (meetingId: string): Minutes => ({
  meetingId,
  keeperId: null,
  attendees: [],
  decisions: '',
  newItems: '',
  itemCodes: [],
  revision: 0,
  posted: null,
});

export type KeepDecision = { outcome: 'cancelled' } | { outcome: 'not begun' } | { outcome: 'open' };

/** Minutes are kept from when the meeting begins. */
export function decideKeep(meeting: Meeting, now: Temporal.Instant): KeepDecision {
  if (meeting.state === 'cancelled') return { outcome: 'cancelled' };
  return hasStarted(meeting, now) ? { outcome: 'open' } : { outcome: 'not begun' };
}

export type WriteDecision =
  | Exclude<KeepDecision, { outcome: 'open' }>
  | { outcome: 'changed meanwhile' }
  | { outcome: 'kept'; minutes: Minutes };

/** Keeping what was written over revision `over`; what someone else has written meanwhile is not lost unseen. */
export function decideWrite(
  { meeting, minutes, now }: { meeting: Meeting; minutes: Minutes; now: Temporal.Instant },
  written: Written,
  over: number,
): WriteDecision {
  const open = decideKeep(meeting, now);
  if (open.outcome !== 'open') return open;
  if (minutes.revision !== over) return { outcome: 'changed meanwhile' };
  return { outcome: 'kept', minutes: { ...minutes, ...written, revision: minutes.revision + 1 } };
}

export type PostDecision =
  | Exclude<KeepDecision, { outcome: 'open' }>
  | { outcome: 'nothing written' }
  | { outcome: 'already posted' }
  | { outcome: 'to confirm' }
  | { outcome: 'posted'; isCorrection: boolean };

/** Posting what is written, once for each revision; `confirmed` is the revision that was seen and confirmed. */
export function decidePost(
  { meeting, minutes, now }: { meeting: Meeting; minutes: Minutes; now: Temporal.Instant },
  confirmed: number | undefined,
): PostDecision {
  const open = decideKeep(meeting, now);
  if (open.outcome !== 'open') return open;
  const { revision, posted } = minutes;
  if (revision === 0) return { outcome: 'nothing written' };
  if (posted?.revision === revision) return { outcome: 'already posted' };
  return confirmed === revision ? { outcome: 'posted', isCorrection: posted !== null } : { outcome: 'to confirm' };
}
