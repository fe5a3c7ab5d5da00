import type { Asking } from '../../bot/context.ts';
import { isMemberOf, mayChair } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { groupOf } from '../../operations/meeting-facts.ts';
import { button, say } from '../../view-model/view.ts';
import type { Asked } from '../../views/meeting.ts';

/** Returns the asker's answer; undefined where they are not a member of the group. */
export async function askedOf({ actor, store }: Asking, meeting: Meeting): Promise<Asked> {
  if (!isMemberOf(actor, meeting.groupId)) return undefined;
  return (await store.meetings.answerOf(meeting.id, actor.person.id)) ?? 'none';
}

/** Returns the meeting's group. Throws a refusal where the asker does not chair it. */
export async function chairedGroup({ actor, store }: Asking, meeting: Meeting): Promise<Group> {
  const group = await groupOf(store, meeting);
  if (!mayChair(actor, group.id)) refuse(say('refusal.leads', { group: group.name }), seeMeeting(meeting));
  return group;
}

export const seeMeeting = ({ id }: Meeting) => button(say('button.seeMeeting'), 'meetings show', { meeting: id });
export const seeMeetings = () => button(say('button.meetings'), 'meetings');
