import { hasStarted, type Meeting, type Series } from '../domain/meeting.ts';
import { occurrences } from '../domain/recurrence.ts';
import type { Tables } from '../ports/tables.ts';
import { replan } from './reminder-plan.ts';

/** Meetings of a series that are in the calendar at any time. */
const ahead = 4;

/**
 * Saves the next meetings of the series until four are in the calendar, and plans their reminders. Returns the new ones.
 * Each day is made once, also where its meeting was moved or cancelled.
 */
export async function extendSeries(store: Tables, series: Series, now: Temporal.Instant): Promise<Meeting[]> {
  const group = await store.groups.get(series.groupId);
  if (group?.state === 'concluded') return [];
  const before = await store.meetings.ofSeries(series.id);
  const days = new Set(before.map(({ occursOn }) => occursOn?.toString()));
  let left = ahead - before.filter((one) => one.state === 'scheduled' && !hasStarted(one, now)).length;
  const made: Meeting[] = [];
  for (const { on, startsAt } of occurrences(series)) {
    if (left <= 0) break;
    if (days.has(on.toString())) continue;
    const meeting = occurrence(series, on, startsAt, now);
    await store.meetings.save(meeting);
    await replan(store, meeting, now);
    made.push(meeting);
    if (!hasStarted(meeting, now)) left -= 1;
  }
  return made;
}

function occurrence(
  series: Series,
  on: Temporal.PlainDate,
  startsAt: Temporal.ZonedDateTime,
  now: Temporal.Instant,
): Meeting {
  const { id, groupId, title, minutes, place } = series;
  const fresh = { state: 'scheduled', reason: null, sequence: 0, changedAt: now } as const;
  return { id: `${id}_${on}`, groupId, seriesId: id, occursOn: on, title, startsAt, minutes, place, ...fresh };
}
