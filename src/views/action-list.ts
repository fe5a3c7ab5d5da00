import { mayUpdate, type Standing } from '../domain/action-change.ts';
import type { ActionQuery } from '../domain/action-filter.ts';
import { type ActionChange, type ActionItem, openStates } from '../domain/action-item.ts';
import { type Block, type Button, button, say, strong, type Text } from '../view-model/view.ts';
import { dueDay, type Names, noteText, stateOf } from './action-item.ts';

// A list shows the beginning of a note; the item's card shows all of it.
const noteLength = 160;

/** Returns the title: "3 open action items · CIO Network · yours". */
export function listTitle({ shown, mine, group, session, words }: ActionQuery, n: number): Text {
  const isNarrowed = group !== undefined || session !== undefined || words.length > 0;
  if (mine && n === 0 && !isNarrowed) return say(`actions.yours.${shown}`);
  const narrowed: Text[] = [
    ...(group ? [group.name] : []),
    ...(session ? [session] : []),
    ...(mine ? [say('actions.mine')] : []),
    ...(words.length > 0 ? [say('actions.words', { words: words.join(' ') })] : []),
  ];
  return [say(`actions.n.${shown}`, { n }), ...narrowed.map((part) => [' · ', part])];
}

export type Line = { item: ActionItem; note: ActionChange | undefined; standing: Standing };

/** Returns one action item in a list: code, title, state, owner, due day, last note, one button. */
export function actionLine({ item, note, standing }: Line, names: Names, today: Temporal.PlainDate): Block {
  const { code, title, owner, due, state } = item;
  const details: Text[] = [
    stateOf(item),
    owner ? names.owner(owner) : say('actions.noOwner'),
    ...(due ? [say('actions.due', { day: dueDay(item, due, today) })] : []),
    ...(note?.note ? [noteText(shortened(note.note))] : []),
  ];
  return {
    kind: 'item',
    text: [strong(code), ' ', title],
    detail: details.flatMap((one, index) => (index === 0 ? [one] : [' · ', one])),
    button: stepOf(code, mayUpdate(standing) && openStates.includes(state)),
  };
}

const stepOf = (code: string, updates: boolean): Button =>
  updates
    ? button(say('button.update'), 'actions update', { item: code })
    : button(say('button.open'), 'actions show', { item: code });

function shortened(note: string): string {
  const line = note.replace(/\s+/g, ' ');
  return line.length > noteLength ? `${line.slice(0, noteLength).trimEnd()}…` : line;
}

/** Returns the buttons to other lists: the asker's, overdue, open, all. */
export function listSteps({ shown, mine }: ActionQuery, isEmpty: boolean): Button[] {
  return [
    ...(mine ? [] : [button(say('button.myActions'), 'actions', { filter: 'mine' })]),
    ...(shown === 'overdue' ? [] : [button(say('button.overdue'), 'actions', { filter: 'overdue' })]),
    ...(isEmpty || mine ? [button(say('button.openActions'), 'actions')] : []),
    ...(isEmpty ? [button(say('button.allActions'), 'actions', { filter: 'all' })] : []),
  ];
}
