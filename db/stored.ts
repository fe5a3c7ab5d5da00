import { z } from 'zod';
import type { Reply, View } from '../src/view.ts';

// Views are written by us alone and are text to whoever draws them: what is checked is that it is one at all.
const view = z.custom<View>((it) => z.object({ body: z.array(z.object({ kind: z.string() })) }).safeParse(it).success);
const reply = z.custom<Reply>(
  (it) =>
    z.union([z.object({ kind: z.literal('view'), view }), z.object({ kind: z.literal('form') })]).safeParse(it).success,
);

/** A stored view; throws where the text is not one. */
export const viewOf = (text: string): View => view.parse(JSON.parse(text));
/** A stored reply; throws where the text is not one. */
export const replyOf = (text: string): Reply => reply.parse(JSON.parse(text));
