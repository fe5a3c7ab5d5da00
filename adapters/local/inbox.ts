import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Account } from '../../src/domain/person.ts';
import type { SentLetter } from '../../src/ports/letter.ts';
import type { Store } from '../../src/ports/store.ts';
import { drawView } from '../../src/view-model/draw.ts';
import { plainView } from '../../src/view-model/plain.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { stopping } from '../http.ts';
import { askedAs, mailboxOf } from './asker.ts';
import { destinationName, type Feed, type News } from './feed.ts';

type Parts = { store: Store; feed: Feed; log: Logger };
const heartbeatMs = 20_000;

/** `GET /local/inbox?as=`: returns what has been delivered to the asker, oldest first, drawn for them; as an event stream, what is delivered from now on. */
export function showInbox(parts: Parts): RequestHandler {
  return async (request, response) => {
    const account = askedAs(request.query);
    const { mailbox, letters } = await parts.store.transaction(async (tables) => {
      const mailbox = await mailboxOf(tables, account);
      return { mailbox, letters: await tables.outbox.sentTo(mailbox.destinations) };
    });
    if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream')
      stream(parts, account, request, response);
    else response.json(letters.map((letter) => ({ ...drawLetter(letter, mailbox.reader), at: letter.at.toString() })));
  };
}

function drawLetter({ key, view, destination }: Omit<SentLetter, 'at'>, reader: Reader) {
  const drawn = drawView(view, reader);
  const channel = destination.kind === 'channel' ? { channel: destination.id } : {};
  return { key, ...channel, view: drawn, text: plainView(drawn) };
}

function stream({ store, feed, log }: Parts, account: Account, request: Request, response: Response): void {
  response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  response.write(': open\n\n');
  const beat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  let last: Promise<void> = Promise.resolve();
  const unsubscribe = feed.subscribe((news) => {
    // One after the other, so that events keep their order however long each takes to draw.
    last = last.then(() => tell(news)).catch((error: unknown) => fail(error));
  });
  const tell = async (news: News): Promise<void> => {
    const event = await eventOf(store, account, news);
    if (event && !response.writableEnded) response.write(event);
  };
  const fail = (error: unknown): void => {
    log.error({ err: error, account: account.id }, 'an open inbox broke off');
    end();
  };
  const end = (): void => void response.end();
  request.app.once(stopping, end);
  response.once('close', () => {
    clearInterval(beat);
    unsubscribe();
    request.app.off(stopping, end);
  });
}

/** Returns the event for this account, or undefined where it does not concern them. */
async function eventOf(store: Store, account: Account, news: News): Promise<string | undefined> {
  if (news.kind === 'clock') return event('clock', { now: news.now.toString() });
  // Read each time, because groups and language may have changed since the stream began.
  const { destinations, reader } = await store.transaction((tables) => mailboxOf(tables, account));
  const name = destinationName(news.letter.destination);
  if (!destinations.some((one) => destinationName(one) === name)) return undefined;
  const drawn = drawLetter(news.letter, reader);
  return news.kind === 'update' ? event('update', drawn) : event('letter', { ...drawn, at: news.letter.at.toString() });
}

const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
