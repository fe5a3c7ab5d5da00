import type { Meeting } from './domain/meeting.ts';
import type { Person } from './domain/person.ts';
import { nightsOf } from './domain/slots.ts';
import type { Tables } from './ports.ts';

/** Keeps whom the meeting costs a night, by the zones of the group's members as they are now. */
export async function recordNights(
  store: Tables,
  { id, startsAt, minutes }: Meeting,
  members: readonly { person: Pick<Person, 'zone'> }[],
): Promise<void> {
  await store.nights.keep(
    id,
    nightsOf(
      startsAt,
      minutes,
      members.map(({ person }) => person),
    ),
  );
}
