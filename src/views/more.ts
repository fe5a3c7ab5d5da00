import { type Block, button, buttons, quiet, say, type Values } from '../view-model/view.ts';

/** How many things a list shows at a time; on a phone a longer one is not read. */
export const pageSize = 10;

/** What stands under a page that is not the last: where we are, and the way on. `offset` counts from 0. */
export function moreOf(command: string, values: Values, offset: number, total: number): Block[] {
  const next = offset + pageSize;
  if (next >= total) return [];
  return [
    quiet(say('page.shown', { from: offset + 1, to: next, total })),
    buttons(button(say('button.more'), command, { ...values, offset: String(next) })),
  ];
}
