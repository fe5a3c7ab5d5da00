import type { Asking } from '../../bot/context.ts';

import type { ActionChange, ActionItem } from '../../domain/action-item.ts';
import { namesOf } from '../../operations/owner-names.ts';
import type { ActionFacts } from '../../views/action-item.ts';

/** Returns what a card of the item shows; `notes` are the changes whose notes it shows. */
export async function factsFor(
  item: ActionItem,
  notes: ActionChange[],
  { store, now, network }: Asking,
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
