import type { Group } from '../domain/group.ts';
import { firstOccurrences, quarterlyRule } from '../domain/recurrence.ts';
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
  type Values,
} from '../view-model/view.ts';
import { planFacts } from './meeting.ts';
import { datesOf, ruleOf } from './meeting-news.ts';
import { type Reach, reachText } from './reach.ts';

type Plan = {
  group: Group;
  repeat: 'once' | 'quarterly';
  startsAt: Temporal.ZonedDateTime;
  minutes: number;
  place: string | undefined;
  title: string | undefined;
  /** The network's zone (IANA). */
  home: string;
};

/** Returns the meeting in full, to confirm before anyone is told; for a series its rule and the next four dates. */
export function schedulePreview(plan: Plan, reach: Reach, confirm: Button, warnings: readonly Text[]): Reply {
  const { group, repeat, title, place = null } = plan;
  const facts = [
    ...(title ? [{ label: say('field.title'), value: title }] : []),
    ...planFacts({ ...plan, place }, plan.home),
  ];
  return show({
    title:
      repeat === 'once'
        ? say('schedule.preview', { group: group.name })
        : say('schedule.previewSeries', { group: group.name }),
    body: [
      { kind: 'facts', facts },
      ...(repeat === 'quarterly' ? seriesOf(plan) : []),
      ...warnings.map((one) => paragraph(one)),
      quiet(say('schedule.tells', { reach: reachText(reach) })),
      buttons(
        { ...confirm, values: { ...confirm.values, confirmed: 'yes' } },
        ...(repeat === 'once'
          ? [button(say('button.everyQuarter'), confirm.command, { ...confirm.values, repeat: 'quarterly' })]
          : []),
        button(say('button.otherTime'), confirm.command, withoutTime(confirm.values)),
        button(say('button.notNow'), 'meetings', { group: group.slug }),
      ),
    ],
  });
}

/** Returns the values with which the form asks for another day and time. */
const withoutTime = ({ day: _day, time: _time, which: _which, ...kept }: Values): Values => kept;

function seriesOf({ startsAt }: Plan): Block[] {
  const rule = quarterlyRule(startsAt.toPlainDate());
  const dates = firstOccurrences({ rule, startsAt }, 4).map((one) => one.startsAt);
  return [...ruleOf({ rule, startsAt }), paragraph(say('schedule.next')), ...datesOf(dates)];
}
