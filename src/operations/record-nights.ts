import type { Meeting } from '../domain/meeting.ts';
import { nightsOf } from '../domain/slots.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';

/** Saves which members the meeting falls at night for, by their present time zones. */
export async function recordNights(store: Tables, { id, groupId, startsAt, minutes }: Meeting): Promise<void> {
  const { rows } = await store.memberships.page({ groupId }, wholeList);
  const zones = rows.map(({ person }) => person);
  await store.nights.keep(id, nightsOf(startsAt, minutes, zones));
}
