import type { Asking } from '../../bot/context.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting, Series, Which } from '../../domain/meeting.ts';
import { quarterlyRule } from '../../domain/recurrence.ts';
import { factsOf, subjectOf } from '../../operations/meeting-facts.ts';
import { extendSeries } from '../../operations/meeting-series.ts';
import { replan } from '../../operations/reminder-plan.ts';
import { tell } from '../../operations/tell.ts';
import type { Text, Values } from '../../view-model/view.ts';
import { type Asked, quarterlyText } from '../../views/meeting.ts';
import { scheduledNews } from '../../views/meeting-news.ts';
import { clockOf } from './unsettled.ts';

type Input = {
  group: Group;
  day: Temporal.PlainDate;
  time: Temporal.PlainTime;
  repeat: 'once' | 'quarterly';
  minutes: number;
  zone: string;
  place: string | undefined;
  title: string | undefined;
  which: Which | undefined;
};
/** What is to be scheduled, with its start as a zoned time. */
export type Plan = Omit<Input, 'day' | 'time' | 'zone' | 'which'> & { startsAt: Temporal.ZonedDateTime };

/** Returns the input as values of a button. */
export const valuesOf = ({ group, day, time, repeat, minutes, zone, place, title, which }: Input): Values => ({
  group: group.slug,
  day: day.toString(),
  time: clockOf(time),
  repeat,
  minutes: String(minutes),
  zone,
  ...(place === undefined ? {} : { place }),
  ...(title === undefined ? {} : { title }),
  ...(which === undefined ? {} : { which }),
});

/** Saves the meeting or the series, plans reminders and sends the news to the group. Returns the first meeting. */
export async function announce(plan: Plan, at: Asking): Promise<{ meeting: Meeting; rule: Text | undefined }> {
  const { store, actor, now } = at;
  const { meeting, series, dates } = plan.repeat === 'once' ? await once(plan, at) : await quarterly(plan, at);
  await store.record.add({ at: now, personId: actor.person.id, what: 'meeting.schedule', subject: meeting.id });
  const facts = await factsOf(store, meeting, at.network);
  const cardFor = (asked: Asked) => scheduledNews(facts, asked, series && { series, dates });
  const news = {
    event: 'meeting.scheduled',
    key: `meeting:${meeting.id}:scheduled`,
    by: null,
    groupId: plan.group.id,
    to: {},
    letters: { channels: cardFor(undefined), members: cardFor('none') },
    subjects: [subjectOf(meeting)],
  } as const;
  await tell(store, news, now);
  return { meeting, rule: series && quarterlyText(series.rule, series.startsAt) };
}

type Kept = { meeting: Meeting; series: Series | undefined; dates: Temporal.ZonedDateTime[] };

async function once({ group, startsAt, minutes, place, title }: Plan, { store, now, newId }: Asking): Promise<Kept> {
  const meeting: Meeting = {
    id: newId('m'),
    groupId: group.id,
    seriesId: null,
    occursOn: null,
    title: title ?? null,
    startsAt,
    minutes,
    place: place ?? null,
    state: 'scheduled',
    reason: null,
    sequence: 0,
    changedAt: now,
  };
  await store.meetings.save(meeting);
  await replan(store, meeting, now);
  return { meeting, series: undefined, dates: [] };
}

async function quarterly(
  { group, startsAt, minutes, place, title }: Plan,
  { store, now, newId }: Asking,
): Promise<Kept> {
  const series: Series = {
    id: newId('series'),
    groupId: group.id,
    title: title ?? null,
    rule: quarterlyRule(startsAt.toPlainDate()),
    startsAt,
    minutes,
    place: place ?? null,
  };
  await store.meetings.saveSeries(series);
  const made = await extendSeries(store, series, now);
  const [meeting] = made;
  if (!meeting) throw new Error(`series ${series.id} has no meeting`);
  return { meeting, series, dates: made.map((one) => one.startsAt) };
}
