import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Store } from '../../src/ports/store.ts';
import { askedAs, mailboxOf } from './asker.ts';
import { drawLetter } from './drawn-letter.ts';
import type { Feed } from './feed.ts';
import { createStreams } from './streams.ts';

type Parts = { store: Store; feed: Feed; log: Logger };

/** `GET /local/inbox?as=`: returns what has been delivered to the asker, oldest first, drawn for them; as an event stream, what is delivered from now on. */
export function showInbox(parts: Parts): RequestHandler {
  const openStream = createStreams(parts);
  return async (request, response) => {
    const account = askedAs(request.query);
    const { mailbox, letters } = await parts.store.transaction(async (tables) => {
      const mailbox = await mailboxOf(tables, account);
      return { mailbox, letters: await tables.outbox.sentTo(mailbox.destinations) };
    });
    if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream') openStream(account, request, response);
    else response.json(letters.map((letter) => ({ ...drawLetter(letter, mailbox.reader), at: letter.at.toString() })));
  };
}
