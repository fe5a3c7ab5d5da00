import { hasStarted, type Series } from '../domain/meeting.ts';
import { button, buttons, paragraph, quiet, type Reply, say, show, type View } from '../view.ts';
import { type Asked, answerButtons, type MeetingFacts, meetingFacts, meetingName, quarterlyText } from './meeting.ts';

type Seen = { asked: Asked; leads: boolean; series: Series | undefined; now: Temporal.Instant };

/** The meeting whole, with its answers for who is asked and its changes for who leads its group. */
export function meetingCard(facts: MeetingFacts, { asked, leads, series, now }: Seen): Reply {
  const { meeting } = facts;
  const isOpen = meeting.state === 'scheduled' && !hasStarted(meeting, now);
  const rule = series && quarterlyText(series.rule, series.startsAt);
  const body: View['body'] = [
    ...(meeting.state === 'cancelled' ? [paragraph(say('meeting.isCancelled'))] : []),
    ...(meeting.state === 'scheduled' && !isOpen ? [paragraph(say('meeting.hasStarted'))] : []),
    ...(meeting.reason === null ? [] : [paragraph([say('meeting.reason'), ' ', meeting.reason])]),
    meetingFacts(facts, asked),
    ...(rule ? [quiet(say('meeting.repeats', { rule }))] : []),
    ...(isOpen && asked !== undefined ? [answerButtons(meeting)] : []),
    ...(isOpen && leads ? [changeButtons(meeting.id)] : []),
  ];
  return show({ title: meetingName(facts), body });
}

const changeButtons = (meeting: string) =>
  buttons(
    button(say('button.move'), 'meetings move', { meeting }),
    button(say('button.cancelMeeting'), 'meetings cancel', { meeting }, 'danger'),
  );
