import { startOf } from '../domain/meeting.ts';
import { paragraph, say, type Text, type View } from '../view.ts';
import { type Asked, answerButtons, type MeetingFacts, meetingFacts, meetingName } from './meeting.ts';

/** From when on a meeting is said to be near, not on which day it is. */
const near = Temporal.Duration.from({ minutes: 90 });

/** That a meeting is near. How near is read off the clock of `zone` (IANA), never off the lead: it may come late, or early for the night. */
export function reminderCard(
  facts: MeetingFacts,
  { now, zone, asks }: { now: Temporal.Instant; zone: string; asks: Asked },
): View {
  const { meeting } = facts;
  return {
    title: nearness(startOf(meeting), now, zone, meetingName(facts)),
    body: [
      meetingFacts(facts, asks),
      ...(asks === 'none' ? [paragraph(say('reminder.ask'))] : []),
      answerButtons(meeting),
    ],
  };
}

function nearness(start: Temporal.Instant, now: Temporal.Instant, zone: string, meeting: Text): Text {
  if (Temporal.Instant.compare(start, now.add(near)) <= 0) return say('reminder.soon', { meeting });
  const dayIn = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate();
  const days = dayIn(now).until(dayIn(start)).days;
  if (days === 0) return say('reminder.today', { meeting });
  return days === 1 ? say('reminder.tomorrow', { meeting }) : say('reminder.days', { meeting, n: days });
}
