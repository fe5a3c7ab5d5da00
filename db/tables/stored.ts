import { z } from 'zod';
import type { Reply, View } from '../../src/view-model/view.ts';
import { storedView } from './stored-view.ts';

// A form is read again only to answer a repeated call within the week: what is checked is that it is one at all.
const reply = z.custom<Reply>(
  (it) =>
    z
      .union([z.object({ kind: z.literal('view'), view: storedView }), z.object({ kind: z.literal('form') })])
      .safeParse(it).success,
);

/** A stored view; throws, saying what is wrong, where the text is not one. */
export function viewOf(text: string): View {
  const { data, error } = storedView.safeParse(JSON.parse(text));
  if (error) throw new Error(z.prettifyError(error));
  return data;
}
/** A stored view, or null where it is none any more. */
export const viewOrNull = (text: string): View | null => storedView.safeParse(JSON.parse(text)).data ?? null;
/** A stored reply; throws where the text is not one. */
export const replyOf = (text: string): Reply => reply.parse(JSON.parse(text));
