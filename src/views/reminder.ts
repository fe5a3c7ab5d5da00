import type { ActionItem } from '../domain/action-item.ts';
import { startOf } from '../domain/meeting.ts';
import { button, buttons, paragraph, quiet, say, type Text, type View } from '../view-model/view.ts';
import { itemLine } from './digest.ts';
import {
  type Asked,
  invitation,
  type MeetingFacts,
  meetingLetter,
  meetingLine,
  meetingName,
  startText,
} from './meeting.ts';

/** Within this time a reminder says that the meeting starts soon, not on which day. */
const near = Temporal.Duration.from({ minutes: 90 });

/** Returns a reminder. Its title is computed from `now` in `zone` (IANA), not from the lead, since a reminder can be sent late or earlier because of the night. */
export function reminderCard(
  facts: MeetingFacts,
  { now, zone, asks }: { now: Temporal.Instant; zone: string; asks: Asked },
): View {
  const { meeting } = facts;
  const title = nearness(startOf(meeting), now, zone, meetingName(facts));
  return meetingLetter(title, meeting, { card: invitation(facts, asks, true) });
}

function nearness(start: Temporal.Instant, now: Temporal.Instant, zone: string, meeting: Text): Text {
  if (Temporal.Instant.compare(start, now.add(near)) <= 0) return say('reminder.soon', { meeting });
  const dayIn = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate();
  const days = dayIn(now).until(dayIn(start)).days;
  if (days === 0) return say('reminder.today', { meeting });
  return days === 1 ? say('reminder.tomorrow', { meeting }) : say('reminder.days', { meeting, n: days });
}

/** Returns one late reminder of several meetings, soonest first. */
export const severalCard = (meetings: readonly { facts: MeetingFacts; asks: Asked }[]): View => ({
  title: say('reminder.several', { n: meetings.length }),
  body: [quiet(say('reminder.late')), ...meetings.map(({ facts, asks }) => meetingLine(facts, asks))],
});

/** The first open action items, and how many there are. */
export type OpenItems = { rows: readonly ActionItem[]; total: number };

/** Returns the open action items of the group before a meeting, for its chairs. */
export function openItemsCard(facts: MeetingFacts, { rows, total }: OpenItems, today: Temporal.PlainDate): View {
  const { meeting, group } = facts;
  return {
    title: say('reminder.open', { n: total, group: group.name }),
    body: [
      paragraph(say('reminder.openBefore', { when: startText(meeting.startsAt) })),
      ...rows.map((item) => itemLine(item, today)),
      ...(total > rows.length ? [quiet(say('digest.more', { n: total - rows.length }))] : []),
      buttons(
        button(say('button.openActions'), 'actions', { filter: group.slug }, 'primary'),
        button(say('button.seeMeeting'), 'meetings show', { meeting: meeting.id }),
      ),
    ],
  };
}
