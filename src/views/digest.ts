import { type ActionItem, isOverdue } from '../domain/action-item.ts';
import { type Block, button, buttons, quiet, say, strong, type Text, type View } from '../view-model/view.ts';
import { dueDay, stateOf } from './action-item.ts';

/** Returns an action item in a letter: code, title, state, due day, and a button to update it. */
export const itemLine = (item: ActionItem, today: Temporal.PlainDate): Block => ({
  kind: 'item',
  text: [strong(item.code), ' ', item.title],
  detail: [stateOf(item), ...(item.due ? [' · ', say('actions.due', { day: dueDay(item, item.due, today) })] : [])],
  button: button(say('button.update'), 'actions update', { item: item.code }),
});

/** Returns an owner's weekly digest: overdue and soon due action items, soonest first; `shown` of them. */
export function digestCard(items: readonly ActionItem[], today: Temporal.PlainDate, shown: number): View {
  const overdue = items.filter((item) => isOverdue(item, today)).length;
  const soon = items.length - overdue;
  const parts: Text[] = [
    ...(overdue > 0 ? [say('digest.overdue', { n: overdue })] : []),
    ...(soon > 0 ? [say('digest.soon', { n: soon })] : []),
  ];
  return {
    title: [say('digest.title'), ' ', ...parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]))],
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
