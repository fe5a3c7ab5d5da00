import type { Values } from '../view-model/view.ts';
import type { Command } from './command.ts';

/** Returns whether a press of this command with these values is likely to open its form: a platform may then open a dialog at once. */
export function opensForm(commands: readonly Command[]): (command: string, values: Values) => boolean {
  const byName = new Map(
    commands.flatMap((command) => [command.name, ...(command.formerNames ?? [])].map((name) => [name, command])),
  );
  return (name, values) => {
    const command = byName.get(name);
    if (!command) return false;
    if (command.opens && Object.keys(values).length === 0) return true;
    if (command.oneOf?.every((field) => values[field] === undefined)) return true;
    return Object.entries(command.fields).some(
      ([field, { required, takes }]) => required && takes !== 'nothing' && values[field] === undefined,
    );
  };
}
