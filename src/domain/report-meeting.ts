import type { Meeting } from './meeting.ts';
import type { Minutes } from './minutes.ts';
import { pointsIn } from './points.ts';
import type { ReportMeeting } from './report.ts';

/** Returns a meeting that was held: attendance and decisions are those of its posted minutes. `officeOf` is by person. */
export function meetingHeld(
  { id, title, startsAt }: Meeting,
  minutes: Minutes | undefined,
  officeOf: ReadonlyMap<string, string>,
): ReportMeeting {
  const on = startsAt.toPlainDate().toString();
  if (!minutes) return { id, on, title, attendance: null, decisions: [] };
  if (minutes.attendees.length === 0)
    return { id, on, title, attendance: null, decisions: pointsIn(minutes.decisions) };
  const people = minutes.attendees.flatMap((one) => (one.kind === 'person' ? [one.id] : []));
  const attendance = {
    people: people.length,
    offices: new Set(people.flatMap((personId) => officeOf.get(personId) ?? [])).size,
    guests: minutes.attendees.length - people.length,
  };
  return { id, on, title, attendance, decisions: pointsIn(minutes.decisions) };
}
