import type { Group } from '../domain/group.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Network } from '../domain/network.ts';
import type { Tables } from '../ports/tables.ts';
import type { Block } from '../view-model/view.ts';
import { agendaOnCard } from '../views/agenda.ts';
import { feedAddress } from '../views/calendar.ts';
import type { MeetingFacts } from '../views/meeting.ts';
import { namesOf } from './owner-names.ts';

/** Returns what a meeting's card shows. */
export async function factsOf(
  store: Tables,
  meeting: Meeting,
  at: Pick<Network, 'publicUrl' | 'zone'>,
): Promise<MeetingFacts> {
  const secret = await store.feeds.existing({ kind: 'meeting', id: meeting.id });
  return {
    meeting,
    group: await groupOf(store, meeting),
    attendance: await store.meetings.attendance(meeting.id),
    home: at.zone,
    agenda: await agendaFor(store, meeting),
    ...(secret === undefined ? {} : { calendar: feedAddress(at.publicUrl, secret) }),
  };
}

async function agendaFor(store: Tables, meeting: Meeting): Promise<Block[]> {
  const lines = await store.agenda.of(meeting.id);
  const owners = lines.map(({ owner }) => owner);
  return agendaOnCard({ meeting, lines, names: await namesOf(store, owners) });
}

/** Returns the meeting's group. */
export async function groupOf(store: Tables, { id, groupId }: Meeting): Promise<Group> {
  const group = await store.groups.get(groupId);
  if (!group) throw new Error(`meeting ${id} is of a group that is not there`);
  return group;
}

/** Returns the subject of letters about the meeting: their cards are updated when it changes. */
export const subjectOf = ({ id }: Pick<Meeting, 'id'>): string => `meeting:${id}`;
/** Returns the id of the meeting that such a subject names. */
export const idOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1);
