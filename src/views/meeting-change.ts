import type { Group } from '../domain/group.ts';
import type { Meeting, Series } from '../domain/meeting.ts';
import {
  type Block,
  button,
  buttons,
  type Fact,
  quiet,
  type Reply,
  say,
  show,
  type Text,
  type Values,
} from '../view-model/view.ts';
import { meetingName, placeText, startText, whenFact } from './meeting.ts';
import { ruleOf } from './meeting-news.ts';
import { type Reach, reachText } from './reach.ts';

type Changed = { told: Meeting; meeting: Meeting };
/** The changes, the meeting asked for first; with several, `series` is their new series. */
type Plan = {
  group: Group;
  changes: readonly Changed[];
  reach: Reach;
  values: Values;
  /** The network's zone (IANA). */
  home: string;
  series?: Series | undefined;
};

/** Returns the old and new times, to confirm before anyone is told. */
export const movePreview = (plan: Plan): Reply =>
  preview(plan, 'meetings move', {
    title: plan.series ? 'move.previewAll' : 'move.preview',
    facts: ({ told, meeting }) =>
      plan.series
        ? []
        : [
            { label: say('move.from'), value: startText(told.startsAt) },
            { label: say('move.to'), value: startText(meeting.startsAt) },
          ],
    line: ({ told, meeting }) => [
      startText(meeting.startsAt),
      ' (',
      say('fact.inline', { label: say('news.was'), value: startText(told.startsAt) }),
      ')',
    ],
    keeps: true,
  });

/** Returns the old and new place, to confirm before anyone is told. */
export const placePreview = (plan: Plan): Reply =>
  preview(plan, 'meetings place', {
    title: plan.series ? 'place.previewAll' : 'place.preview',
    facts: ({ told, meeting }) => [
      ...(plan.series ? [] : [whenFact(meeting.startsAt, plan.home)]),
      { label: say('move.from'), value: placeText(told.place) },
      { label: say('move.to'), value: placeText(meeting.place) },
    ],
    line: ({ meeting }) => startText(meeting.startsAt),
    keeps: true,
  });

/** Returns the meetings to be cancelled, to confirm before anyone is told. */
export const cancelPreview = (plan: Plan): Reply =>
  preview(plan, 'meetings cancel', {
    title: plan.values.following ? 'cancel.previewAll' : 'cancel.preview',
    facts: ({ meeting }) => (plan.values.following ? [] : [whenFact(meeting.startsAt, plan.home)]),
    line: ({ meeting }) => startText(meeting.startsAt),
    keeps: false,
  });

type Words = {
  title: `${'move' | 'place' | 'cancel'}.preview${'' | 'All'}`;
  facts: (change: Changed) => Fact[];
  /** One of several meetings. */
  line: (change: Changed) => Text;
  /** Whether answers are kept. */
  keeps: boolean;
};

function preview({ group, changes, reach, values, series }: Plan, command: string, words: Words): Reply {
  const [first] = changes;
  if (!first) throw new Error('nothing is to change');
  const { reason, following } = values;
  const isAll = following !== undefined;
  const facts = [...words.facts(first), ...(reason ? [{ label: say('field.reason'), value: reason }] : [])];
  const tells = say('schedule.tells', { reach: reachText(reach) });
  return show({
    title: say(words.title, { group: isAll ? group.name : meetingName({ meeting: first.told, group }) }),
    body: [
      ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
      ...(series ? ruleOf(series) : []),
      ...(isAll ? changes.map((change): Block => ({ kind: 'item', text: words.line(change) })) : []),
      quiet(words.keeps ? [say('move.keeps'), ' ', tells] : tells),
      buttons(
        button(say('button.confirm'), command, { ...values, confirmed: 'yes' }, 'primary'),
        button(say('button.keep'), 'meetings show', { meeting: first.told.id }),
      ),
    ],
  });
}
