import { hasStarted, type Series, startOf } from '../domain/meeting.ts';
import { decideKeep } from '../domain/minutes.ts';
import {
  type Block,
  type Button,
  button,
  buttons,
  paragraph,
  quiet,
  type Reply,
  say,
  show,
  type Text,
  type View,
} from '../view-model/view.ts';
import { agendaButton } from './agenda.ts';
import {
  type Asked,
  invitation,
  type MeetingFacts,
  meetingFacts,
  meetingLine,
  meetingName,
  quarterlyText,
} from './meeting.ts';
import { minutesButton } from './minutes.ts';

type Item = Extract<Block, { kind: 'item' }>;
type Seen = { asked: Asked; mayChange: boolean; series: Series | undefined; now: Temporal.Instant };

/** Returns the meeting in full, with answer buttons for members and change buttons for chairs. */
export function meetingCard(facts: MeetingFacts, { asked, mayChange, series, now }: Seen): Reply {
  const { meeting } = facts;
  const why = closedWhy(facts, now);
  const rule = series && quarterlyText(series.rule, series.startsAt);
  const body: Block[] = [
    ...(why ? [paragraph(why)] : []),
    ...reasonOf(meeting.reason),
    ...(why ? closed(facts, asked) : asked === undefined ? withoutAnswers(facts, asked) : invitation(facts, asked)),
    ...(rule ? [quiet(say('meeting.repeats', { rule }))] : []),
    ...(!why && mayChange ? [changeButtons(facts)] : []),
    ...(decideKeep(meeting, now).outcome === 'open' && (mayChange || asked !== undefined)
      ? [buttons(minutesButton(meeting))]
      : []),
  ];
  return show({ title: meetingName(facts), body });
}

/** Returns a sent letter with its card as the meeting is now; what it `said` before the card is kept while true. */
export function redrawn(
  said: View,
  facts: MeetingFacts,
  { asked, now, until }: { asked: Asked; now: Temporal.Instant; until: Temporal.Instant | null },
): View {
  if (said.about?.kind !== 'meeting') return said;
  const why = closedWhy(facts, now);
  const title = changedTitle(facts, until, why !== undefined);
  const first = title ? [] : said.body.slice(0, said.about.cardAt);
  const body = [
    ...first,
    ...(why ? [paragraph(why)] : []),
    ...(title ? reasonOf(facts.meeting.reason) : []),
    ...(why ? closed(facts, asked) : invitation(facts, asked, until !== null)),
  ];
  return { ...said, ...(title ? { title } : {}), body, about: { ...said.about, cardAt: first.length } };
}

/** Returns the command that shows the view's meeting; undefined where it has none, or takes no answers. */
export function ownCard({ body, about }: View): Pick<Button, 'command' | 'values'> | undefined {
  if (about?.kind !== 'meeting') return undefined;
  const asks = body.some(
    (block) => block.kind === 'buttons' && block.buttons.some(({ command }) => command === 'meetings answer'),
  );
  return asks ? { command: 'meetings show', values: { meeting: about.id } } : undefined;
}

/** A meeting that a letter shows, and what its reader has answered. */
export type Shown = { facts: MeetingFacts; asked: Asked };

/** Returns a sent letter about several meetings with each line as the meeting is now; a changed time shows the old one too. */
export function redrawnSeveral(said: View, shown: readonly Shown[], now: Temporal.Instant): View {
  const body = said.body.map((block) => {
    if (block.kind !== 'item') return block;
    const one = shown.find(({ facts }) => facts.meeting.id === block.button?.values.meeting);
    return one ? lineNow(block, one, now) : block;
  });
  return { ...said, body };
}

function lineNow(said: Item, { facts, asked }: Shown, now: Temporal.Instant): Item {
  const { meeting } = facts;
  const why = closedWhy(facts, now);
  const line = meetingLine(facts, asked);
  if (why)
    return { ...line, detail: why, button: button(say('button.open'), 'meetings show', { meeting: meeting.id }) };
  if (JSON.stringify(said.text) === JSON.stringify(line.text)) return line;
  const parts: readonly Text[] = Array.isArray(said.text) ? said.text : [said.text];
  return {
    ...line,
    detail: [say('fact.inline', { label: say('news.was'), value: parts.at(-1) ?? '' }), ' · ', line.detail ?? ''],
  };
}

/** Returns the title of a letter whose meeting was cancelled, or moved from the time the letter gave. */
function changedTitle(facts: MeetingFacts, until: Temporal.Instant | null, isClosed: boolean): Text | undefined {
  const meeting = meetingName(facts);
  if (facts.meeting.state === 'cancelled') return say('news.cancelled', { meeting });
  // Only a reminder has an end: its meeting's start when it was sent.
  if (until && !until.equals(startOf(facts.meeting))) return say('news.changed', { meeting });
  // “Tomorrow: …” is not true of a meeting that has begun.
  return until && isClosed ? meeting : undefined;
}

/** Returns why a meeting takes no answers; undefined while it does. */
function closedWhy({ meeting }: MeetingFacts, now: Temporal.Instant): Text | undefined {
  if (meeting.state === 'cancelled') return say('meeting.isCancelled');
  if (!hasStarted(meeting, now)) return undefined;
  const isOver = hasStarted({ startsAt: meeting.startsAt.add({ minutes: meeting.minutes }) }, now);
  return isOver ? say('meeting.isOver') : say('meeting.hasStarted');
}

const withoutAnswers = (facts: MeetingFacts, asked: Asked): Block[] => [
  meetingFacts(facts, asked),
  ...(facts.agenda ?? []),
];

/** Returns the card without answers and without the calendar link. */
const closed = ({ calendar, ...facts }: MeetingFacts, asked: Asked): Block[] => withoutAnswers(facts, asked);

/** Returns the reason for a change, as typed. */
export const reasonOf = (reason: string | null): Block[] =>
  reason === null ? [] : [paragraph([say('meeting.reason'), ' ', reason])];

const changeButtons = ({ meeting: { id: meeting }, agenda = [] }: MeetingFacts): Block =>
  buttons(
    button(say('button.move'), 'meetings move', { meeting }),
    button(say('button.place'), 'meetings place', { meeting }),
    button(say('button.cancelMeeting'), 'meetings cancel', { meeting }, 'danger'),
    ...(agenda.length === 0 ? [agendaButton({ id: meeting })] : []),
  );
