import type { Reminded } from '../domain/due.ts';
import { type LeadsOf, leadsIn } from '../domain/lead.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Membership } from '../domain/membership.ts';
import type { Person } from '../domain/person.ts';
import { planReminders } from '../domain/reminder.ts';
import { restDaysOf } from '../domain/weekend.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import { recordNights } from './record-nights.ts';

/** Who is reminded of a group's meetings, by id, and with which leads. */
type Circle = { people: ReadonlyMap<string, { person: Person; to: Reminded }>; leadsOf: LeadsOf };

/** Returns the group's members with what their reminders depend on, and the leads of each and of the channels. */
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
 * Plans the meeting's reminders again, after it was scheduled, moved or cancelled or its group's members or leads changed.
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

/** Plans again for every future meeting of the group. */
export async function replanGroup(store: Tables, groupId: string, now: Temporal.Instant): Promise<void> {
  for (const meeting of await toCome(store, [groupId], now)) await replan(store, meeting, now);
}

/** Plans one person's reminders again in all their groups, after their zone or their leads changed. */
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
