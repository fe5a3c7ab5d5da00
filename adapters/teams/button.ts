import { ExecuteAction, type IExecuteAction, type ISubmitAction, SubmitAction } from '@microsoft/teams.cards';
import type { Values } from '../../src/view-model/view.ts';
import { dataOf, type Surface } from './action-data.ts';

/** Returns whether this command with these values needs more input, so that its button opens a dialog. */
export type Opens = (command: string, values: Values) => boolean;

type Pressable = { label: string; command: string; values: Values; style?: 'primary' | 'danger' };
const styles = { primary: 'positive', danger: 'destructive' } as const;

/** Returns the action of a button or of a form's Send, with an Action.Submit for older clients. */
export function action(
  how: 'pressed' | 'submitted',
  { label, command, values, style }: Pressable,
  surface: Surface,
): IExecuteAction | ISubmitAction {
  const data = dataOf(how, command, values, surface);
  const look = {
    title: label,
    associatedInputs: how === 'submitted' ? ('auto' as const) : ('none' as const),
    ...(style ? { style: styles[style] } : {}),
  };
  const submit = new SubmitAction({ ...look, data });
  return surface === 'dialog' ? submit : new ExecuteAction({ ...look, verb: command, data, fallback: submit });
}

/** Returns the action that opens the command's form as a dialog. */
export function opener({ label, command, values, style }: Pressable): ISubmitAction {
  const data = { msteams: { type: 'task/fetch' }, ...dataOf('pressed', command, values) };
  return new SubmitAction({
    title: label,
    data,
    associatedInputs: 'none',
    ...(style ? { style: styles[style] } : {}),
  });
}
