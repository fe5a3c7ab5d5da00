import { setImmediate } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Account } from '../../src/domain/person.ts';
import type { Store } from '../../src/ports/store.ts';
import { stopping } from '../http.ts';
import { mailboxOf } from './asker.ts';
import { drawLetter } from './drawn-letter.ts';
import { destinationName, type Feed, type News } from './feed.ts';

type Parts = { store: Store; feed: Feed; log: Logger };
/** The open streams of one account; `last` is the event they were sent last. */
type Inbox = { account: Account; open: Set<Response>; last: Promise<void> };

const heartbeatMs = 20_000;
/** Streams written to before other requests have their turn. */
const batchSize = 250;

/** Returns what opens event streams. An event is drawn once for each account, however many streams it has open. */
export function createStreams({ store, feed, log }: Parts) {
  const inboxes = new Map<string, Inbox>();

  async function tell({ account, open }: Inbox, news: News): Promise<void> {
    const event = await eventOf(store, account, news);
    if (event === undefined) return;
    let count = 0;
    for (const response of open) {
      if (!response.writableEnded) response.write(event);
      count += 1;
      if (count % batchSize === 0) await setImmediate();
    }
  }

  function fail({ account, open }: Inbox, error: unknown): void {
    log.error({ err: error, account: account.id }, 'the open inboxes of an account broke off');
    for (const response of open) response.end();
  }

  feed.subscribe((news) => {
    for (const inbox of inboxes.values()) {
      // One after the other, so that events keep their order however long each takes to draw.
      inbox.last = inbox.last.then(() => tell(inbox, news)).catch((error: unknown) => fail(inbox, error));
    }
  });

  return (account: Account, request: Request, response: Response): void => {
    response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.write(': open\n\n');
    const inbox = inboxes.get(account.id) ?? { account, open: new Set(), last: Promise.resolve() };
    inboxes.set(account.id, inbox);
    inbox.open.add(response);
    const beat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
    const end = (): void => void response.end();
    request.app.once(stopping, end);
    response.once('close', () => {
      clearInterval(beat);
      inbox.open.delete(response);
      if (inbox.open.size === 0 && inboxes.get(account.id) === inbox) inboxes.delete(account.id);
      request.app.off(stopping, end);
    });
  };
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
