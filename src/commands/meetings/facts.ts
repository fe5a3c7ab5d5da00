import { isMemberOf, leads } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { groupOf } from '../../operations/meeting-facts.ts';
import { button, say } from '../../view-model/view.ts';
import type { Asked } from '../../views/meeting.ts';
import type { At } from './fields.ts';

/** What the asker has answered; undefined where they are not asked, being no member of the group. */
export async function askedOf({ actor, store }: At, meeting: Meeting): Promise<Asked> {
  if (!isMemberOf(actor, meeting.groupId)) return undefined;
  return (await store.meetings.answerOf(meeting.id, actor.person.id)) ?? 'none';
}

/** The meeting's group, where the asker leads it; refuses where they do not. */
export async function ledGroup({ actor, store }: At, meeting: Meeting): Promise<Group> {
  const group = await groupOf(store, meeting);
  if (!leads(actor, group.id)) refuse(say('refusal.leads', { group: group.name }), seeMeeting(meeting));
  return group;
}

export const seeMeeting = ({ id }: Meeting) => button(say('button.seeMeeting'), 'meetings show', { meeting: id });
export const seeMeetings = () => button(say('button.meetings'), 'meetings');
