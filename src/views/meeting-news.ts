import type { Group } from '../domain/group.ts';
import type { Series } from '../domain/meeting.ts';
import { type Change, isElsewhere, isMoved } from '../domain/meeting-change.ts';
import { type Block, button, type Fact, paragraph, say, type Text, type View } from '../view-model/view.ts';
import {
  type Asked,
  answerText,
  invitation,
  type MeetingFacts,
  meetingLetter,
  meetingName,
  placeText,
  quarterlyText,
  startText,
  whenFact,
} from './meeting.ts';
import { reasonOf } from './meeting-card.ts';

/** Returns the dates of a series, one a line. */
export const datesOf = (dates: readonly Temporal.ZonedDateTime[]): Block[] =>
  dates.map((startsAt) => ({ kind: 'item', text: startText(startsAt) }));

export const ruleOf = ({ rule, startsAt }: Pick<Series, 'rule' | 'startsAt'>): Block[] => {
  const words = quarterlyText(rule, startsAt);
  return words ? [paragraph(say('meeting.repeats', { rule: words }))] : [];
};

/** Returns the news of a new meeting, or of a series by its first meeting and `dates`, with answer buttons. */
export function scheduledNews(
  facts: MeetingFacts,
  asked: Asked,
  series?: { series: Series; dates: readonly Temporal.ZonedDateTime[] },
): View {
  const meeting = meetingName(facts);
  const title = series ? say('news.series', { meeting }) : say('news.scheduled', { meeting });
  const said = series ? [...ruleOf(series.series), ...datesOf(series.dates), paragraph(say('news.first'))] : [];
  return meetingLetter(title, facts.meeting, { said, card: invitation(facts, asked) });
}

/** Returns the news that a meeting has another time or place: old, new, and that answers stay. */
export function changedNews(facts: MeetingFacts, told: Change['told'], asked: Asked): View {
  const change = { meeting: facts.meeting, told };
  const meeting = meetingName(facts);
  const was: Fact[] = [
    ...(isMoved(change) ? [{ label: say('news.was'), value: startText(told.startsAt) }] : []),
    ...(isElsewhere(change) ? [{ label: say('news.wasAt'), value: placeText(told.place) }] : []),
  ];
  const kept: Text[] =
    asked === undefined || asked === 'none' || !isMoved(change)
      ? []
      : [say('news.kept', { answer: answerText(asked) })];
  const title = isMoved(change) ? say('news.moved', { meeting }) : say('news.elsewhere', { meeting });
  const said: Block[] = [{ kind: 'facts', facts: was }, ...reasonOf(facts.meeting.reason), ...kept.map(paragraph)];
  return meetingLetter(title, facts.meeting, { said, card: invitation(facts, asked) });
}

/** Returns the news that a meeting is cancelled, with the time last announced; `home` is the network's zone (IANA). */
export function cancelledNews({ meeting, told }: Change, group: Group, home: string): View {
  return {
    title: say('news.cancelled', { meeting: meetingName({ meeting, group }) }),
    body: [
      { kind: 'facts', facts: [whenFact(told.startsAt, home)] },
      ...reasonOf(meeting.reason),
      paragraph(say('news.noNeed')),
    ],
  };
}

/** Returns the news of several changes: each meeting's old and new time, and the rule of a common `series`. */
export function changesNews(changes: readonly Change[], group: Group, series: Series | undefined): View {
  const about = { group: group.name, n: changes.length };
  const allCancelled = changes.every(({ meeting }) => meeting.state === 'cancelled');
  const [reason = null, ...others] = new Set(changes.map(({ meeting }) => meeting.reason));
  return {
    title: allCancelled ? say('news.severalCancelled', about) : say('news.several', about),
    body: [
      ...(others.length === 0 ? reasonOf(reason) : []),
      ...(series ? ruleOf(series) : []),
      ...changes.map((change) => changeLine(change, others.length > 0 ? change.meeting.reason : null)),
      ...(changes.some(isMoved) ? [paragraph(say('move.keeps'))] : []),
    ],
  };
}

/** Returns the change as a line; `reason` is its own, where the changes have several. */
function changeLine(change: Change, reason: string | null): Block {
  const { meeting, told } = change;
  const why: Text[] = reason === null ? [] : [[say('meeting.reason'), ' ', reason]];
  if (meeting.state === 'cancelled')
    return { kind: 'item', text: startText(told.startsAt), detail: joined([say('news.notHeld'), ...why]) };
  const what: Text[] = [
    ...(isMoved(change) ? [say('fact.inline', { label: say('news.was'), value: startText(told.startsAt) })] : []),
    ...(isElsewhere(change)
      ? [say('fact.inline', { label: say('meeting.where'), value: placeText(meeting.place) })]
      : []),
    ...why,
  ];
  return {
    kind: 'item',
    text: startText(meeting.startsAt),
    detail: joined(what),
    button: button(say('button.open'), 'meetings show', { meeting: meeting.id }),
  };
}

const joined = (parts: readonly Text[]): Text => parts.flatMap((one, index) => (index === 0 ? [one] : [' · ', one]));
