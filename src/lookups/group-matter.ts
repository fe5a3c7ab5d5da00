import type { Asking } from '../bot/context.ts';
import type { Group } from '../domain/group.ts';
import type { Person } from '../domain/person.ts';
import type { Values } from '../view-model/view.ts';
import { groupNamed } from './groups.ts';

/** Returns the group that these values concern, by group or meeting, else the group of the channel. */
export async function groupConcerned({ group, meeting }: Values, at: Asking): Promise<Group | undefined> {
  const of = meeting === undefined ? undefined : await at.store.meetings.get(meeting);
  if (of) return at.store.groups.get(of.groupId);
  const said = group ?? meeting;
  const found = said === undefined ? undefined : await groupNamed().find(said, at);
  return found?.kind === 'one' ? found.value : at.here;
}

/** Returns those of the people who are members of the group, or all where none is. */
export async function membersFirst(
  people: readonly Person[],
  group: Group | undefined,
  { store }: Asking,
): Promise<Person[]> {
  const ofGroup: Person[] = [];
  for (const person of group ? people : [])
    if (group && (await store.memberships.get(group.id, person.id))) ofGroup.push(person);
  return ofGroup.length > 0 ? ofGroup : [...people];
}
