import type { Named } from '../bot/field.ts';
import type { Meeting } from '../domain/meeting.ts';
import { time } from '../view-model/view.ts';
import { none, one } from './found.ts';
import { groupNamed } from './groups.ts';

/** Meetings by id, or a group's next one by the group's name. */
export const meetingNamed: Named<Meeting> = {
  none: 'problem.meeting',
  option: ({ id, title, startsAt }) => ({
    value: id,
    label: [title === null ? '' : `${title}, `, time(startsAt.toInstant(), startsAt.timeZoneId)],
  }),
  find: async (said, at) => {
    const meeting = await at.store.meetings.get(said);
    if (meeting) return one(meeting);
    const group = await groupNamed().find(said, at);
    if (group.kind !== 'one') return none();
    const [next] = await at.store.meetings.upcoming({ groupIds: [group.value.id], from: at.now }, 1);
    return next ? one(next) : none();
  },
  options: async ({ store, actor, now }) => {
    const groupIds = actor.memberships.map(({ groupId }) => groupId);
    const upcoming = await store.meetings.upcoming({ ...(actor.secretariat ? {} : { groupIds }), from: now }, 25);
    return upcoming.map(meetingNamed.option);
  },
};
