import type { ActionFilter } from '../../domain/action-filter.ts';
import type { ActionChange, ActionItem } from '../../domain/action-item.ts';
import type { Page, Slice } from './page.ts';

export type ActionItems = {
  /** By code, whatever its case. */
  byCode(code: string): Promise<ActionItem | undefined>;
  byIds(ids: readonly string[]): Promise<ActionItem[]>;
  codes(): Promise<string[]>;
  /** Sessions that have action items, such as `WILD/1`, the earliest first. */
  sessions(): Promise<string[]>;
  /** Due first (soonest first), then by code. */
  page(filter: ActionFilter, slice: Slice): Promise<Page<ActionItem>>;
  save(item: ActionItem): Promise<void>;
  addChange(change: ActionChange): Promise<void>;
  history(actionItemId: string): Promise<ActionChange[]>;
  lastNotes(actionItemIds: readonly string[]): Promise<Map<string, ActionChange>>;
};
