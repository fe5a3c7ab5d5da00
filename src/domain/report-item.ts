import type { ActionChange, ActionItem } from './action-item.ts';
import type { ReportItem } from './report.ts';

type Then = Pick<ActionItem, 'state' | 'due' | 'owner'> & { note: string | null };

/** Returns the item as it stood after these changes, oldest first. An item's first change says all of it. */
export function itemAfter(item: ActionItem, changes: readonly ActionChange[]): ReportItem {
  const then: Then = { state: item.state, due: null, owner: null, note: null };
  for (const { state, due, owner, removed, note } of changes) {
    if (state !== null) then.state = state;
    if (due !== null || removed === 'due') then.due = due;
    if (owner !== null || removed === 'owner') then.owner = owner;
    if (note !== null) then.note = note;
  }
  const { id, code, title, session, groupId } = item;
  return { id, code, title, session, groupId, ...then, due: then.due?.toString() ?? null };
}
