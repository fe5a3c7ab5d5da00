import type { Asking } from '../../bot/context.ts';
import { changed, type Meeting, type Series } from '../../domain/meeting.ts';
import { tellAt } from '../../domain/meeting-change.ts';
import { keysOf } from '../../domain/reminder.ts';
import { endedBefore, following, type Split } from '../../domain/series-split.ts';
import { subjectOf } from '../../operations/meeting-facts.ts';
import { extendSeries } from '../../operations/meeting-series.ts';
import { reachOf } from '../../operations/reach.ts';
import { replan } from '../../operations/reminder-plan.ts';
import { say, type Text } from '../../view-model/view.ts';
import { reachText } from '../../views/reach.ts';

/** The meetings that a change applies to: one meeting, or with `series` that one and all later ones of the series. */
export type Scope = { series: Series | undefined; meetings: Meeting[] };

/** Returns the meeting; with `all`, where it is of a series, also the later ones. */
export async function scopeOf(meeting: Meeting, all: boolean, { store, now }: Asking): Promise<Scope> {
  const series = all && meeting.seriesId !== null ? await store.meetings.series(meeting.seriesId) : undefined;
  if (!series) return { series: undefined, meetings: [meeting] };
  return { series, meetings: following(await store.meetings.ofSeries(series.id), meeting, now) };
}

type Changed = { told: Meeting; meeting: Meeting };
/** Each meeting before and after the change, the one asked for first; `series` is the new series of the later ones. */
export type Edit = { changes: readonly Changed[]; series?: Series };

/** Returns the edit that moves the scope's meetings to the split's series. Cancelled ones change series only. */
export function splitEdit({ meetings }: Scope, split: Split, now: Temporal.Instant): Edit {
  const changes = split.meetings.flatMap((one, index) => {
    const told = meetings[index];
    if (!told) return [];
    return [{ told, meeting: one.state === 'cancelled' ? one : changed(one, now) }];
  });
  return { changes, series: split.series };
}

/** Returns the changes that people see: not those of meetings that were cancelled before. */
export const shownOf = ({ changes }: Edit): Changed[] => changes.filter(({ told }) => told.state === 'scheduled');

type What = 'meeting.move' | 'meeting.place' | 'meeting.cancel';

/** Saves the changed meetings, replans their reminders and cards, and plans the news to the group. Returns a sentence on when the group is told. */
export async function keep(edit: Edit, { series: ended }: Scope, what: What, at: Asking): Promise<Text> {
  const { store, actor, now } = at;
  const [first] = edit.changes;
  if (!first) throw new Error('an edit changes no meeting');
  if (ended && first.told.occursOn) await store.meetings.saveSeries(endedBefore(ended, first.told.occursOn));
  if (edit.series) await store.meetings.saveSeries(edit.series);
  for (const { meeting } of edit.changes) await store.meetings.save(meeting);
  for (const change of shownOf(edit)) await follow(change, what, at);
  await store.record.add({ at: now, personId: actor.person.id, what, subject: first.meeting.id });
  const { seriesId, groupId } = first.meeting;
  const series = seriesId === null ? undefined : await store.meetings.series(seriesId);
  if (series) await extendSeries(store, series, now);
  const reach = reachText(await reachOf(store, groupId, at.network));
  const isAtOnce = shownOf(edit).some((change) => tellAt(change, now).equals(now));
  return isAtOnce ? say('change.toldNow', { reach }) : say('change.toldSoon', { reach });
}

async function follow({ told, meeting }: Changed, what: What, { store, now }: Asking): Promise<void> {
  // A new place keeps the time: letters on their way stay correct and are updated like sent ones.
  if (what !== 'meeting.place') await store.outbox.withdraw(keysOf(meeting), withdrawn[what], now);
  await replan(store, meeting, now, what === 'meeting.move');
  await store.outbox.markStale(subjectOf(meeting), now);
  await store.meetingChanges.note(told, tellAt({ told, meeting }, now));
}

const withdrawn = { 'meeting.move': 'the meeting was moved', 'meeting.cancel': 'the meeting was cancelled' } as const;
