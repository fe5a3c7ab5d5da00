import { ExecuteAction, type IExecuteAction, type ISubmitAction, SubmitAction } from '@microsoft/teams.cards';
import type { Values } from '../../src/view-model/view.ts';
import { dataOf } from './said.ts';

/** Where a card stands decides what its buttons can be: in a dialog they submit, in a message they execute. */
export type Place = 'message' | 'dialog';
/** Whether this command with these values asks for more, so that its button had better open a dialog. */
export type Opens = (command: string, values: Values) => boolean;

type Pressable = { label: string; command: string; values: Values; style?: 'primary' | 'danger' };
const styles = { primary: 'positive', danger: 'destructive' } as const;

/** A press of a button, or of a form's own one (`inputs`), with the older kind of action for clients that know no other. */
export function action(
  how: 'pressed' | 'submitted',
  { label, command, values, style }: Pressable,
  place: Place,
): IExecuteAction | ISubmitAction {
  const data = dataOf(how, command, values);
  const look = {
    title: label,
    associatedInputs: how === 'submitted' ? ('auto' as const) : ('none' as const),
    ...(style ? { style: styles[style] } : {}),
  };
  const submit = new SubmitAction({ ...look, data });
  return place === 'dialog' ? submit : new ExecuteAction({ ...look, verb: command, data, fallback: submit });
}

/** Opens the command's form as a dialog. */
export function opener({ label, command, values, style }: Pressable): ISubmitAction {
  const data = { msteams: { type: 'task/fetch' }, ...dataOf('pressed', command, values) };
  return new SubmitAction({
    title: label,
    data,
    associatedInputs: 'none',
    ...(style ? { style: styles[style] } : {}),
  });
}
