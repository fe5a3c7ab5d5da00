import type { Series } from '../domain/meeting.ts';
import { type Block, type Fact, paragraph, say, type Text, type View } from '../view.ts';
import {
  type Asked,
  answerButtons,
  answerText,
  type MeetingFacts,
  meetingFacts,
  meetingName,
  quarterlyText,
  startText,
  whenFact,
} from './meeting.ts';

/** The dates of a series, one a line. */
export const datesOf = (dates: readonly Temporal.ZonedDateTime[]): Block[] =>
  dates.map((startsAt) => ({ kind: 'item', text: startText(startsAt) }));

/** A new meeting, or a new series by its first meeting and `dates`, to answer. */
export function scheduledNews(
  facts: MeetingFacts,
  asked: Asked,
  series?: { series: Series; dates: readonly Temporal.ZonedDateTime[] },
): View {
  const meeting = meetingName(facts);
  const rule = series && quarterlyText(series.series.rule, series.series.startsAt);
  return {
    title: series ? say('news.series', { meeting }) : say('news.scheduled', { meeting }),
    body: [
      ...(rule ? [paragraph(say('meeting.repeats', { rule }))] : []),
      ...(series ? datesOf(series.dates) : []),
      ...(series ? [paragraph(say('news.first'))] : []),
      meetingFacts(facts, asked),
      answerButtons(facts.meeting),
    ],
  };
}

const reasonOf = (reason: string | null): Block[] =>
  reason === null ? [] : [paragraph([say('meeting.reason'), ' ', reason])];

/** That a meeting was moved: the old time and the new, and that answers stand. */
export function movedNews(facts: MeetingFacts, before: Temporal.ZonedDateTime, asked: Asked): View {
  const kept: Text[] = asked === undefined || asked === 'none' ? [] : [say('news.kept', { answer: answerText(asked) })];
  return {
    title: say('news.moved', { meeting: meetingName(facts) }),
    body: [
      { kind: 'facts', facts: [{ label: say('news.was'), value: startText(before) }] },
      meetingFacts(facts, asked),
      ...reasonOf(facts.meeting.reason),
      ...kept.map(paragraph),
      answerButtons(facts.meeting),
    ],
  };
}

/** That a meeting will not take place. */
export function cancelledNews({ meeting, group }: Pick<MeetingFacts, 'meeting' | 'group'>): View {
  const facts: Fact[] = [whenFact(meeting.startsAt)];
  return {
    title: say('news.cancelled', { meeting: meetingName({ meeting, group }) }),
    body: [{ kind: 'facts', facts }, ...reasonOf(meeting.reason), paragraph(say('news.noNeed'))],
  };
}
