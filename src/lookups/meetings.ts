import type { Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import type { Meeting } from '../domain/meeting.ts';
import { readDay } from '../input/dates.ts';
import type { Match } from '../input/match.ts';
import { time } from '../view-model/view.ts';
import { matched, none, one } from './found.ts';
import { groupNamed } from './groups.ts';

/** Meetings by id, or a group's next one by the group's name. */
export const meetingNamed: Named<Meeting> = {
  none: 'problem.meeting',
  short: true,
  option: ({ id, title, startsAt }) => ({
    value: id,
    label: [title === null ? '' : `${title}, `, time(startsAt.toInstant(), startsAt.timeZoneId)],
  }),
  find: async (said, at) => {
    const meeting = await at.store.meetings.get(said);
    if (meeting) return one(meeting);
    const group = await groupNamed().find(said, at);
    if (group.kind !== 'one') return onDay(said, at);
    const [next] = await at.store.meetings.upcoming({ groupIds: [group.value.id], from: at.now }, 1);
    return next ? one(next) : none();
  },
  options: async ({ store, actor, now }) => {
    const groupIds = actor.memberships.map(({ groupId }) => groupId);
    const all = await store.groups.all();
    const ids = actor.secretariat ? all.map(({ id }) => id) : groupIds;
    const upcoming = await store.meetings.upcoming({ groupIds: ids, from: now }, 25);
    const past = await store.meetings.past(ids, now, 25);
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return [...upcoming, ...past].map((meeting) => {
      const { value, label } = meetingNamed.option(meeting);
      return { value, label: [names.get(meeting.groupId) ?? '', ', ', label] };
    });
  },
};

/** Finds the meetings of that day, of the asker's groups or of all for the secretariat. */
async function onDay(said: string, { store, actor, now, network }: Asking): Promise<Match<Meeting>> {
  const day = readDay(said, now.toZonedDateTimeISO(network.zone).toPlainDate());
  if (!day.ok) return none();
  const all = actor.secretariat ? (await store.groups.all()).map(({ id }) => id) : undefined;
  const groupIds = all ?? actor.memberships.map(({ groupId }) => groupId);
  const meetings = [
    ...(await store.meetings.upcoming({ groupIds, from: now }, 100)),
    ...(await store.meetings.past(groupIds, now, 100)),
  ];
  const found = meetings.filter(({ startsAt }) => startsAt.toPlainDate().equals(day.value));
  return found.length === 0 ? none() : matched(found);
}
