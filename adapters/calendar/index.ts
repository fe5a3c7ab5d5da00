import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { FeedOwner } from '../../src/domain/feed.ts';
import type { Network } from '../../src/domain/network.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';
import { HttpProblem } from '../http.ts';
import { type Feed, icsOf } from './ics.ts';

/** How long past and cancelled meetings stay in a feed. */
const keptFor = Temporal.Duration.from({ hours: 24 * 366 });

// Anyone with the address may read, so caches, other sites and search engines must not keep or pass on the address or the content.
const privateHeaders = {
  'Cache-Control': 'private, no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

type Deps = { store: Store; clock: Clock; network: Network };

/** Serves `GET /calendar/<secret>.ics`: the secret's feed as iCalendar, or 304 where the asker has this version. */
export function createCalendar({ store, clock, network }: Deps): Router {
  const router = Router();
  const route = router.route('/calendar/:secret.ics');
  route.get(async (request, response) => {
    const now = clock.now();
    const served = await store.transaction(async (tables) => {
      const owner = await tables.feeds.opened(request.params.secret);
      const feed = owner && (await feedOf(owner, tables, now, network));
      if (!owner || !feed) return undefined;
      const body = icsOf(feed);
      const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
      return { body, etag, changedAt: await tables.feeds.changedAt(owner, etag, now) };
    });
    response.set(privateHeaders);
    if (!served) throw new HttpProblem(404, 'There is no calendar here; the bot’s “calendar” gives the link of today.');
    const modified = new Date(served.changedAt.epochMilliseconds).toUTCString();
    response.set({ ETag: served.etag, 'Last-Modified': modified });
    response.type('text/calendar; charset=utf-8').send(served.body);
  });
  route.all((_request, response) => {
    response.set('Allow', 'GET, HEAD');
    throw new HttpProblem(405, 'A calendar can only be read.');
  });
  return router;
}

/** Returns what to draw. A person's feed is in their language; a shared one is in English and the network's zone. */
async function feedOf(
  { kind, id }: FeedOwner,
  tables: Tables,
  now: Temporal.Instant,
  { zone }: Network,
): Promise<Feed | undefined> {
  const groups = new Map((await tables.groups.all()).map((group) => [group.id, group]));
  const from = now.subtract(keptFor);
  const reader = readerOf({ language: null, locale: null, zone });
  switch (kind) {
    case 'person': {
      const person = await tables.people.get(id);
      if (!person) return undefined;
      const groupIds = (await tables.memberships.ofPerson(id)).map(({ groupId }) => groupId);
      const entries = await tables.feeds.entries(groupIds, { from, personId: id });
      return { name: say('calendar.name'), entries, groups, reader: readerOf(person) };
    }
    case 'group': {
      const name = groups.get(id)?.name;
      return name === undefined
        ? undefined
        : { name, entries: await tables.feeds.entries([id], { from }), groups, reader };
    }
    case 'meeting': {
      const meeting = await tables.meetings.get(id);
      return meeting && { name: say('calendar.name'), entries: [{ meeting, answer: undefined }], groups, reader };
    }
  }
}
