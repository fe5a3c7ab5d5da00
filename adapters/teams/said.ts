import { z } from 'zod';
import type { Said } from '../../src/ports/call.ts';
import type { Values } from '../../src/view-model/view.ts';

const inputPrefix = 'input.';
const settled = z.object({
  how: z.enum(['pressed', 'submitted']),
  command: z.string().max(100),
  values: z.record(z.string(), z.string()),
});
const dataShape = z.looseObject({ wild: settled });

export type Pressed = Exclude<Said, { how: 'typed' }>;

/** What an action of a card carries; inputs come back beside it under names of their own, so neither can pose as the other. */
export const dataOf = (how: Pressed['how'], command: string, values: Values) => ({ wild: { how, command, values } });

/** The id of a form's input on a card. */
export const inputId = (name: string): string => `${inputPrefix}${name}`;

/** What a card sent back, or undefined where it is none of ours. */
export function saidBy(data: unknown): Pressed | undefined {
  const parsed = dataShape.safeParse(data);
  if (!parsed.success) return undefined;
  const { wild, ...rest } = parsed.data;
  const inputs = Object.entries(rest).flatMap(([name, value]) =>
    name.startsWith(inputPrefix) && typeof value === 'string' ? [[name.slice(inputPrefix.length), value]] : [],
  );
  return { ...wild, values: { ...wild.values, ...Object.fromEntries(wild.how === 'submitted' ? inputs : []) } };
}
