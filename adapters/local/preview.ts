import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Previews } from '../../src/ports/previews.ts';
import type { Store } from '../../src/ports/store.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import { inArabic } from './arabic.ts';
import { localAccount, personAt } from './asker.ts';
import { readBody } from './body.ts';
import { drawnReply } from './drawn.ts';

const previewShape = z.strictObject({
  as: z.string().min(1),
  platform: z.enum(['slack', 'teams']),
  reply: drawnReply,
  toChannel: z.boolean(),
  /** Whether to show sample words that run from right to left. */
  arabic: z.boolean(),
});
export type PreviewAsked = z.infer<typeof previewShape>;

/** `POST /local/previews`: returns what another platform would be sent for a card or form of the page. */
export function showPreview({ store, previews }: { store: Store; previews: Previews }): RequestHandler {
  return async (request, response) => {
    const { as, platform, reply, toChannel, arabic } = readBody(previewShape, request.body);
    const person = await store.transaction((tables) => personAt(tables, localAccount(as)));
    const reader = readerOf(person);
    const shown = { reply, reader: arabic ? { ...reader, locale: 'ar' } : reader, toChannel };
    const sent = await previews[platform](shown);
    response.json(arabic ? inArabic(sent) : sent);
  };
}
