import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Answered, Bot } from '../../src/call.ts';
import { drawReply } from '../../src/draw.ts';
import { plainReply } from '../../src/plain.ts';
import type { Jobs, Store } from '../../src/ports.ts';
import { createDoor, localAccount } from './asker.ts';
import { readBody } from './body.ts';

const callShape = z.strictObject({
  from: z.string().min(1),
  in: z.string().min(1).optional(),
  key: z.string().min(1).max(200).optional(),
  said: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('typed'), line: z.string() }),
    z.strictObject({
      how: z.enum(['pressed', 'submitted']),
      command: z.string(),
      values: z.record(z.string(), z.string()),
    }),
  ]),
});

/** `POST /local/calls`: a call in, its reply drawn for the asker out, with what it set in motion already delivered. */
export function answerCall(parts: { bot: Bot; store: Store; jobs: () => Jobs }): RequestHandler {
  const letIn = createDoor(parts.store);
  return async (request, response) => {
    const { from, in: channel, key, said } = readBody(callShape, request.body);
    const account = localAccount(from);
    await letIn(account, channel);
    const answered = await parts.bot.handle({
      from: account,
      said,
      ...(channel === undefined ? {} : { in: channel }),
      ...(key === undefined ? {} : { key }),
    });
    await parts.jobs().settle();
    response.type('json').send(bodyOf(answered));
  };
}

// The bot gives the same answer back while nothing has changed; it is drawn once.
const bodies = new WeakMap<Answered, string>();

function bodyOf(answered: Answered): string {
  const known = bodies.get(answered);
  if (known !== undefined) return known;
  const drawn = drawReply(answered.reply, answered.reader);
  const body = JSON.stringify({ ...drawn, text: plainReply(drawn) });
  bodies.set(answered, body);
  return body;
}
