import { type ActionItem, isOverdue, openStates } from '../domain/action-item.ts';
import { type Block, button, buttons, quiet, say, strong, type Text, type View } from '../view-model/view.ts';
import { dueDay, stateOf } from './action-item.ts';

/** Returns an action item in a letter: code, title, state, due day, and a button to update it. */
export const itemLine = (item: ActionItem, today: Temporal.PlainDate): Extract<Block, { kind: 'item' }> => ({
  kind: 'item',
  text: [strong(item.code), ' ', item.title],
  detail: [stateOf(item), ...(item.due ? [' · ', say('actions.due', { day: dueDay(item, item.due, today) })] : [])],
  button: button(say('button.update'), 'actions update', { item: item.code }),
});

/** Returns how many of the items are overdue and how many are due soon. */
function titleOf(items: readonly ActionItem[], today: Temporal.PlainDate): Text {
  const overdue = items.filter((item) => isOverdue(item, today)).length;
  const soon = items.length - overdue;
  const parts: Text[] = [
    ...(overdue > 0 ? [say('digest.overdue', { n: overdue })] : []),
    ...(soon > 0 ? [say('digest.soon', { n: soon })] : []),
    ...(items.length === 0 ? [say('digest.none')] : []),
  ];
  return [say('digest.title'), ' ', ...parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]))];
}

/** Returns a sent digest with each of its items as it is now; a closed one has no button. */
export function digestNow(said: View, items: readonly ActionItem[], today: Temporal.PlainDate): View {
  const isOpen = ({ state }: ActionItem) => openStates.includes(state);
  const body = said.body.map((block) => {
    const item = block.kind === 'item' && items.find(({ code }) => code === block.button?.values.item);
    if (!item) return block;
    const { button: _, ...closed } = itemLine(item, today);
    return isOpen(item) ? itemLine(item, today) : closed;
  });
  // A longer list counts more items than it shows.
  const isWhole = !said.body.some((block) => block.kind === 'text' && block.quiet);
  return { ...said, body, ...(isWhole ? { title: titleOf(items.filter(isOpen), today) } : {}) };
}

/** Returns an owner's weekly digest: overdue and soon due action items, soonest first; `shown` of them. */
export function digestCard(items: readonly ActionItem[], today: Temporal.PlainDate, shown: number): View {
  return {
    title: titleOf(items, today),
    body: [
      ...items.slice(0, shown).map((item) => itemLine(item, today)),
      ...(items.length > shown ? [quiet(say('digest.more', { n: items.length - shown }))] : []),
      buttons(
        button(say('button.myActions'), 'actions', { filter: 'mine' }, 'primary'),
        button(say('button.remind'), 'remind'),
      ),
    ],
  };
}
