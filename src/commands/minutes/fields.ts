import type { Asking } from '../../bot/context.ts';
import { type Named, pick } from '../../bot/field.ts';
import { isMemberOf, mayChair } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Group } from '../../domain/group.ts';
import { hasStarted, type Meeting } from '../../domain/meeting.ts';
import { type Minutes, noMinutes } from '../../domain/minutes.ts';
import { groupNamed, ownGroup } from '../../lookups/groups.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { groupOf } from '../../operations/meeting-facts.ts';
import { button, say } from '../../view-model/view.ts';
import { startText } from '../../views/meeting.ts';
import { readButton } from '../../views/minutes.ts';
import { seeMeeting, seeMeetings } from '../meetings/facts.ts';

const listed = 25;

/** Finds a meeting by id, or by its group's name: the last that has begun, else the next. */
const begunNamed: Named<Meeting> = {
  ...meetingNamed,
  find: async (said, at) => {
    const found = await meetingNamed.find(said, at);
    if (found.kind === 'one' && (found.value.id === said || hasStarted(found.value, at.now))) return found;
    const group = await groupNamed().find(said, at);
    const [last] = group.kind === 'one' ? await at.store.meetings.past([group.value.id], at.now, 1) : [];
    return last ? { kind: 'one', value: last } : found;
  },
  options: async ({ store, actor, now }) => {
    const groups = actor.secretariat ? await store.groups.all() : [];
    const mine = actor.memberships.map(({ groupId }) => groupId);
    const groupIds = [...new Set([...groups.map(({ id }) => id), ...mine])];
    const running = (await store.meetings.upcoming({ groupIds, from: now }, listed)).filter((one) =>
      hasStarted(one, now),
    );
    return [...running, ...(await store.meetings.past(groupIds, now, listed))].map(meetingNamed.option);
  },
};
export const begunMeeting = pick('field.meeting', begunNamed, { initial: ownGroup });

/** Returns whether the asker may write the minutes: chairs of the group, and the member they named. */
export const mayKeep = ({ actor }: Asking, { groupId }: Meeting, { keeperId }: Minutes): boolean =>
  mayChair(actor, groupId) || (keeperId === actor.person.id && isMemberOf(actor, groupId));

/** Returns the meeting's group and minutes. Throws a refusal where the asker may not write them. */
export async function keptBy(meeting: Meeting, at: Asking): Promise<{ group: Group; minutes: Minutes }> {
  const group = await groupOf(at.store, meeting);
  const minutes = (await at.store.minutes.get(meeting.id)) ?? noMinutes(meeting.id);
  if (!mayKeep(at, meeting, minutes)) refuse(say('minutes.keepers', { group: group.name }), readButton(meeting));
  return { group, minutes };
}

/** Throws the refusal that says why the meeting has no minutes yet. */
export function refuseKeeping(outcome: 'cancelled' | 'not begun', meeting: Meeting, group: Group): never {
  switch (outcome) {
    case 'cancelled':
      return refuse(say('minutes.cancelled', { group: group.name }), seeMeetings());
    case 'not begun':
      return refuse(
        say('minutes.notBegun', { group: group.name, when: startText(meeting.startsAt) }),
        button(say('agenda.title'), 'agenda', { meeting: meeting.id }),
        seeMeeting(meeting),
      );
  }
}
