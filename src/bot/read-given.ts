import { fold } from '../domain/fold.ts';
import type { Read } from '../input/read.ts';
import { drawPlain } from '../view-model/draw.ts';
import type { Values } from '../view-model/view.ts';
import type { Asking } from './context.ts';
import type { Field } from './field.ts';

/** Reads what was given for a field: as the field does, else by the whole label of one of its choices, as forms print it. */
export async function readGiven(
  field: Pick<Field<unknown>, 'read' | 'control'>,
  raw: string,
  values: Values,
  asking: Asking,
): Promise<Read<unknown>> {
  const read = await field.read(raw, asking, values);
  if (read.ok) return read;
  const control = await field.control(asking, values);
  const options = control.kind === 'search' || control.kind === 'choice' ? control.options : [];
  const [only, ...others] = options.filter(({ label }) => fold(drawPlain(label, asking.reader)) === fold(raw));
  return only && others.length === 0 ? field.read(only.value, asking, values) : read;
}
