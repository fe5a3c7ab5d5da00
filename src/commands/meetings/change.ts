import { changed, type Meeting, type Series } from '../../domain/meeting.ts';
import { tellAt } from '../../domain/meeting-change.ts';
import { keysOf } from '../../domain/reminder.ts';
import { endedBefore, following, type Split } from '../../domain/series-split.ts';
import { subjectOf } from '../../operations/meeting-facts.ts';
import { extendSeries } from '../../operations/meeting-series.ts';
import { replan } from '../../operations/reminder-plan.ts';
import { say, type Text } from '../../view-model/view.ts';
import type { At } from './fields.ts';

/** What a change is of: one meeting, or with `series` that one and all of the series that follow. */
export type Scope = { series: Series | undefined; meetings: Meeting[] };

/** The meeting, and where all that follow are meant and it is of a series, those. */
export async function scopeOf(meeting: Meeting, all: boolean, { store, now }: At): Promise<Scope> {
  const series = all && meeting.seriesId !== null ? await store.meetings.series(meeting.seriesId) : undefined;
  if (!series) return { series: undefined, meetings: [meeting] };
  return { series, meetings: following(await store.meetings.ofSeries(series.id), meeting, now) };
}

type Changed = { told: Meeting; meeting: Meeting };
/** Each meeting as it was and will be, the one asked for first; with `series` the new one they are of from then on. */
export type Edit = { changes: readonly Changed[]; series?: Series };

/** The scope's meetings as the split has them, changed; those that were cancelled only go over to the new series. */
export function splitEdit({ meetings }: Scope, split: Split, now: Temporal.Instant): Edit {
  const changes = split.meetings.flatMap((one, index) => {
    const told = meetings[index];
    if (!told) return [];
    return [{ told, meeting: one.state === 'cancelled' ? one : changed(one, now) }];
  });
  return { changes, series: split.series };
}

/** What people see of an edit: not the meetings that are cancelled before and after. */
export const shownOf = ({ changes }: Edit): Changed[] => changes.filter(({ told }) => told.state === 'scheduled');

type What = 'meeting.move' | 'meeting.place' | 'meeting.cancel';

/** Keeps the changed meetings: reminders and cards follow, and the group is told in time. Gives how, in a sentence. */
export async function keep(edit: Edit, { series: ended }: Scope, what: What, at: At): Promise<Text> {
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
  const { members: n } = await store.groups.strength(groupId);
  const isAtOnce = shownOf(edit).some((change) => tellAt(change, now).equals(now));
  return isAtOnce ? say('change.toldNow', { n }) : say('change.toldSoon', { n });
}

async function follow({ told, meeting }: Changed, what: What, { store, now }: At): Promise<void> {
  // At another place it is the same meeting: what is on its way about it stays right, being updated like what was sent.
  if (what !== 'meeting.place') await store.outbox.withdraw(keysOf(meeting), withdrawn[what], now);
  await replan(store, meeting, now, what === 'meeting.move');
  await store.outbox.markStale(subjectOf(meeting), now);
  await store.meetingChanges.note(told, tellAt({ told, meeting }, now));
}

const withdrawn = { 'meeting.move': 'the meeting was moved', 'meeting.cancel': 'the meeting was cancelled' } as const;
