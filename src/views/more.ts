import { type Block, button, buttons, quiet, say, type Values } from '../view-model/view.ts';

/** How many items a list shows at a time; more does not fit a phone. */
export const pageSize = 10;

/** Returns the position and the button to the next page; nothing on the last page. `offset` counts from 0. */
export function moreOf(command: string, values: Values, offset: number, total: number): Block[] {
  const next = offset + pageSize;
  if (next >= total) return [];
  return [
    quiet(say('page.shown', { from: offset + 1, to: next, total })),
    buttons(button(say('button.more'), command, { ...values, offset: String(next) })),
  ];
}
