import type { ActionChange, ActionItem } from '../domain/action-item.ts';
import type { Network } from '../domain/network.ts';
import type { Tables } from '../ports/tables.ts';
import type { ActionFacts } from '../views/action-item.ts';
import { namesOf } from './owner-names.ts';

type At = { store: Tables; now: Temporal.Instant; network: Pick<Network, 'zone'> };

/** Returns the subject of letters that show this item, so that their cards follow it. */
export const actionSubject = ({ code }: Pick<ActionItem, 'code'>): string => `action:${code}`;

/** Returns what a card of the item shows; `notes` are the changes whose notes it shows. */
export async function factsFor(
  item: ActionItem,
  notes: ActionChange[],
  { store, now, network }: At,
): Promise<ActionFacts> {
  const group = item.groupId === null ? undefined : await store.groups.get(item.groupId);
  const names = await namesOf(
    store,
    [item.owner],
    notes.map(({ personId }) => personId),
  );
  const { zone } = network;
  return { item, groupName: group?.name, notes, names, today: now.toZonedDateTimeISO(zone).toPlainDate(), zone };
}
