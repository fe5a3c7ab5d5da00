import type { ActionChange, ActionItem } from '../domain/action-item.ts';
import { type Block, day, say, type Text, time, type View } from '../view-model/view.ts';
import { type Names, noteText } from './action-item.ts';
import { moreOf } from './more.ts';

export type HistoryPage = { changes: ActionChange[]; offset: number; total: number };

/** Returns who changed an action item, when and how, oldest first. `zone` is the network's. */
export function historyView(item: ActionItem, page: HistoryPage, names: Names, zone: string): View {
  const { changes, offset, total } = page;
  const lines = changes.map((change, index): Block => {
    const when = time(change.at, zone);
    return {
      kind: 'item',
      text: changeText(change, names, offset + index === 0),
      detail: change.personId === null ? when : [names.person(change.personId), ' · ', when],
    };
  });
  return {
    title: say('actions.history.of', { code: item.code }),
    body: [...lines, ...moreOf('actions history', { item: item.code }, offset, total)],
  };
}

function changeText({ state, owner, due, removed, note }: ActionChange, names: Names, isFirst: boolean): Text {
  const parts: Text[] = [
    ...(isFirst ? [say('actions.history.added')] : []),
    ...(state ? [say('actions.history.state', { state: say(`actions.state.${state}`) })] : []),
    ...(owner ? [say('actions.history.owner', { owner: names.owner(owner) })] : []),
    ...(removed === 'owner' ? [say('actions.history.owner', { owner: say('owner.nobody') })] : []),
    ...(due ? [say('actions.history.due', { day: day(due) })] : []),
    ...(removed === 'due' ? [say('actions.history.due', { day: say('actions.noDue') })] : []),
    ...(note ? [noteText(note)] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}
