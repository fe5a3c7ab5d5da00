import type { Network } from '../domain/network.ts';
import type { Platform } from '../domain/person.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import type { Reach } from '../views/reach.ts';

type On = Pick<Network, 'platforms'>;

/** Returns what a message to the group reaches now: its channels and its members, on the platforms that are on. */
export async function reachOf(store: Tables, groupId: string, on: On): Promise<Reach> {
  const bound = await store.channels.ofGroup(groupId);
  const channels = bound.filter((channel) => isOn(channel, on)).map(({ name }) => name);
  const { rows } = await store.memberships.page({ groupId }, wholeList);
  let members = 0;
  for (const { person } of rows) if (await canReach(store, person.id, on)) members += 1;
  return { channels, members, unreached: rows.length - members };
}

/** Returns whether the person has an account on a platform that is on. */
export const canReach = async (store: Tables, personId: string, on: On): Promise<boolean> =>
  (await store.people.accounts(personId)).some((account) => isOn(account, on));

const isOn = ({ platform }: { platform: Platform }, { platforms }: On): boolean =>
  platforms === undefined || platforms.includes(platform);
