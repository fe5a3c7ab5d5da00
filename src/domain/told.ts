/**
 * Who is told, by their part in a group or in the event. `leaders` are the chairs, and the secretariat where a group has
 * none; `confirmer` is who decides on a nomination.
 */
export type Told =
  | 'channels'
  | 'members'
  | 'chairs'
  | 'leaders'
  | 'secretariat'
  | 'confirmer'
  | 'asker'
  | 'named'
  | 'replaced'
  | 'owner'
  | 'former owner';

/**
 * For each event, who is told of it. A person with several of these parts is told once, by the first of them; who caused
 * the event reads it in the reply and is not told again.
 */
export const told = {
  'join.asked': ['confirmer'],
  'join.approved': ['asker', 'secretariat'],
  'join.declined': ['asker', 'secretariat'],
  'join.withdrawn': ['confirmer'],
  'join.waiting': ['confirmer'],
  'join.passedOn': ['secretariat', 'asker'],
  'member.added': ['named', 'chairs'],
  'member.left': ['secretariat', 'chairs'],
  'member.edited': ['named'],
  'member.removed': ['named', 'chairs', 'secretariat'],
  'member.forgotten': ['secretariat'],
  'seat.handed': ['named', 'replaced', 'chairs', 'confirmer', 'secretariat'],
  'chair.confirmed': ['named', 'replaced', 'secretariat', 'channels'],
  'chair.ended': ['named', 'secretariat', 'channels'],
  'focal.confirmed': ['named', 'replaced', 'secretariat'],
  'meeting.scheduled': ['channels', 'members'],
  'meeting.changed': ['channels', 'members'],
  'meeting.minuted': ['channels'],
  'meeting.withoutPlace': ['leaders'],
  'meeting.withoutMinutes': ['leaders'],
  'minutes.keeper': ['named'],
  'action.assigned': ['owner'],
  'action.taken': ['former owner'],
  'action.closed': ['owner'],
  'status.posted': ['channels'],
  'status.late': ['leaders'],
  'calendar.renewed': ['channels'],
  'channel.bound': ['chairs'],
  'channel.lost': ['secretariat'],
  'person.unreachable': ['secretariat'],
  'letter.unsent': ['secretariat'],
} as const satisfies Record<string, readonly Told[]>;

export type Event = keyof typeof told;
export type ToldOf<E extends Event> = (typeof told)[E][number];
