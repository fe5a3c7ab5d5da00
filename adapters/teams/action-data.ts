import { z } from 'zod';
import type { Said } from '../../src/ports/call.ts';
import type { Values } from '../../src/view-model/view.ts';

/** What shows a card: a letter or another message, whose buttons execute, or a dialog, whose buttons submit. */
export type Surface = 'message' | 'letter' | 'dialog';

const inputPrefix = 'input.';
const pressed = z.object({
  how: z.enum(['pressed', 'submitted']),
  command: z.string().max(100),
  values: z.record(z.string(), z.string()),
  on: z.literal('letter').optional(),
});
const refreshShape = z.looseObject({
  wildRefresh: z.object({ command: z.string().max(100), values: z.record(z.string(), z.string()) }),
});
const dataShape = z.looseObject({ wild: pressed });

/** What was pressed or submitted; `on`: on a letter, which stays when its button only opens something. */
export type Pressed = Exclude<Said, { how: 'typed' }> & { on?: 'letter' | undefined };

/** Returns the data of a card's action. Inputs come back beside it under prefixed names, so that neither can pass for the other. */
export const dataOf = (how: Pressed['how'], command: string, values: Values, surface?: Surface) => ({
  wild: { how, command, values, ...(surface === 'letter' ? { on: surface } : {}) },
});

/** Returns the id of a form's input on a card. */
export const inputId = (name: string): string => `${inputPrefix}${name}`;

/** Reads the data that a card sent back; undefined where it is not ours. */
export function saidIn(data: unknown): Pressed | undefined {
  const parsed = dataShape.safeParse(data);
  if (!parsed.success) return undefined;
  const { wild, ...rest } = parsed.data;
  const inputs = Object.entries(rest).flatMap(([name, value]) =>
    name.startsWith(inputPrefix) && typeof value === 'string' ? [[name.slice(inputPrefix.length), value]] : [],
  );
  return { ...wild, values: { ...wild.values, ...Object.fromEntries(wild.how === 'submitted' ? inputs : []) } };
}

/** A command that only shows something, for a card that clients refresh by themselves. */
export type Refreshed = Pick<Pressed, 'command' | 'values'>;

/** Returns the data of a card's refresh. Its marker is not that of a press, so that neither can pass for the other. */
export const refreshDataOf = ({ command, values }: Refreshed) => ({ wildRefresh: { command, values } });

/** Reads the data that a card's refresh sent back; undefined where it is not ours. */
export const refreshIn = (data: unknown): Refreshed | undefined => refreshShape.safeParse(data).data?.wildRefresh;

/** Returns the name of a long list of choices, whose matches a client asks for while somebody types. */
export const datasetOf = (command: string, name: string): string => `${command}#${name}`;

/** Reads the command and the field of such a list. */
export function fieldOf(dataset: string): { command: string; name: string } | undefined {
  const [command, name, ...more] = dataset.split('#');
  return command && name && more.length === 0 ? { command, name } : undefined;
}
