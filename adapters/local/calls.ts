import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Bot } from '../../src/ports/call.ts';
import type { Jobs } from '../../src/ports/jobs.ts';
import type { Store } from '../../src/ports/store.ts';
import { drawReply } from '../../src/view-model/draw.ts';
import { plainReply } from '../../src/view-model/plain.ts';
import { createCallerCheck, localAccount } from './asker.ts';
import { readBody } from './body.ts';

const callShape = z.strictObject({
  from: z.string().min(1),
  in: z.string().min(1).optional(),
  key: z.string().min(1).max(200).optional(),
  said: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('typed'), line: z.string() }),
    z.strictObject({
      how: z.enum(['pressed', 'opened', 'submitted']),
      command: z.string(),
      values: z.record(z.string(), z.string()),
    }),
  ]),
});

/** `POST /local/calls`: answers a call with its reply, drawn for the asker, after the letters it caused are delivered. */
export function answerCall(parts: { bot: Bot; store: Store; jobs: () => Jobs }): RequestHandler {
  const checkCaller = createCallerCheck(parts.store);
  return async (request, response) => {
    const { from, in: channel, key, said } = readBody(callShape, request.body);
    const account = localAccount(from);
    await checkCaller(account, channel);
    const answered = await parts.bot.handle({
      from: account,
      said,
      ...(channel === undefined ? {} : { in: channel }),
      ...(key === undefined ? {} : { key }),
    });
    if (answered.wrote) await parts.jobs().settle();
    const drawn = drawReply(answered.reply, answered.reader);
    response.json({ ...drawn, text: plainReply(drawn) });
  };
}
