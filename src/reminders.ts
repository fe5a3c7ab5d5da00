import type { Reminded } from './domain/due.ts';
import { type LeadsOf, leadsIn } from './domain/lead.ts';
import { hasStarted, type Meeting, type Series } from './domain/meeting.ts';
import type { Membership } from './domain/membership.ts';
import type { Person } from './domain/person.ts';
import { occurrences } from './domain/recurrence.ts';
import { planReminders } from './domain/reminder.ts';
import { restDaysOf } from './domain/weekend.ts';
import { recordNights } from './nights.ts';
import { wholeList } from './tables/page.ts';
import type { Tables } from './tables.ts';

/** How many meetings of a series stand in the calendar at any time. */
const ahead = 4;

/** Whom a group's meetings are reminded of, by id, and with which leads. */
type Circle = { people: ReadonlyMap<string, { person: Person; to: Reminded }>; leadsOf: LeadsOf };

/** The group's members as reminders see them, and the leads that each and its channels want. */
export async function circleOf(store: Tables, groupId: string): Promise<Circle> {
  const { rows } = await store.memberships.page({ groupId }, wholeList);
  const people = rows.map(
    ({ membership, person }) => [person.id, { person, to: reminded(person, membership) }] as const,
  );
  return { people: new Map(people), leadsOf: leadsIn(groupId, await store.reminders.choices(groupId)) };
}

const reminded = ({ id, zone, officeCode }: Person, { role }: Membership): Reminded => ({
  id,
  zone,
  restDays: restDaysOf(officeCode),
  leads: role !== 'member',
});

/**
 * Plans the meeting's reminders anew, after it was scheduled, moved or cancelled or its group's members or leads changed.
 * Of one that `isMoved` the reminders come back that were withdrawn when it left this start.
 */
export async function replan(store: Tables, meeting: Meeting, now: Temporal.Instant, isMoved = false): Promise<void> {
  const { people, leadsOf } = await circleOf(store, meeting.groupId);
  const to: Reminded[] = ['channels', ...[...people.values()].map((one) => one.to)];
  await store.reminders.recall(meeting.id, now);
  const unsent = await waiting(store, meeting, isMoved);
  await store.reminders.plan(meeting.id, planReminders(meeting, to, now, unsent, leadsOf));
  await recordNights(store, meeting);
}

/** The same for every meeting of the group that is to come. */
export async function replanGroup(store: Tables, groupId: string, now: Temporal.Instant): Promise<void> {
  for (const meeting of await toCome(store, [groupId], now)) await replan(store, meeting, now);
}

/** Plans one person's reminders anew in all their groups, after their zone or their leads changed. */
export async function replanPerson(store: Tables, personId: string, now: Temporal.Instant): Promise<void> {
  const person = await store.people.get(personId);
  if (!person) throw new Error(`person ${personId} is not there`);
  const choices = await store.reminders.choicesOf(personId);
  for (const membership of await store.memberships.ofPerson(personId)) {
    const leadsOf = leadsIn(membership.groupId, choices);
    for (const meeting of await toCome(store, [membership.groupId], now)) {
      const to = [reminded(person, membership)];
      const wanted = planReminders(meeting, to, now, await waiting(store, meeting), leadsOf);
      await store.reminders.planFor(personId, meeting.id, wanted);
      await recordNights(store, meeting);
    }
  }
}

const toCome = (store: Tables, groupIds: readonly string[], now: Temporal.Instant): Promise<Meeting[]> =>
  store.meetings.upcoming({ groupIds, from: now }, wholeList.limit);

async function waiting(store: Tables, { id }: Meeting, withWithdrawn = false): Promise<Set<string>> {
  const known = await store.reminders.ofMeeting(id);
  const unsent = known.filter(({ state, reason }) => state === 'planned' || (withWithdrawn && reason === 'withdrawn'));
  return new Set(unsent.map(({ key }) => key));
}

/**
 * Makes the meetings of the series that are not made yet, until the next four stand in the calendar, and plans their
 * reminders. A day is made once: where its meeting was moved or cancelled, it is not made again. Gives what it made.
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
