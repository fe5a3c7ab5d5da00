import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import type { Reach } from '../views/reach.ts';

/** Returns what a message to the group reaches: its channels, and its members with an account. */
export async function reachOf(store: Tables, groupId: string): Promise<Reach> {
  const channels = (await store.channels.ofGroup(groupId)).map(({ name }) => name);
  const { rows } = await store.memberships.page({ groupId }, wholeList);
  let members = 0;
  for (const { person } of rows) if ((await store.people.accounts(person.id)).length > 0) members += 1;
  return { channels, members, unreached: rows.length - members };
}
