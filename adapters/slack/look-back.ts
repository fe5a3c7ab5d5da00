import { z } from 'zod';
import type { Delivery } from '../../src/ports/letter.ts';
import { CannotTell, DeliveryProblem } from '../../src/ports/messenger.ts';
import { Recent } from '../recent-map.ts';
import { type Clients, slackFault } from './clients.ts';
import { decisionFor } from './decisions.ts';

export const eventType = 'wild_letter';

const history = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** Slack lets an app of several workspaces read one page a minute, of 15 messages. https://docs.slack.dev/apis/web-api/rate-limits */
const pageEvery = Temporal.Duration.from({ minutes: 1 });
/** After so many pages the letter is sent again, marked. */
const maxPages = 5;
/** Number of deliveries whose place in a history is remembered; one forgotten is looked for from the beginning. */
const maxPlaces = 1000;
/** Slack's clock may be behind ours. */
const toleranceMs = 60_000;

/** Looks for a letter by its key, a page a call, in what was posted since it was put. */
export function createLookBack() {
  const places = new Recent<{ cursor: string; pages: number }>(maxPlaces);

  /**
   * Returns the message's `ts`; undefined where the letter was not posted. Throws DeliveryProblem while there are further
   * pages, CannotTell where there are too many or Slack shows none.
   */
  return async ({ id, key, putAt }: Delivery, channel: string, { outbox }: Clients): Promise<string | undefined> => {
    const place = places.get(id);
    const page = await outbox.conversations
      .history({
        channel,
        include_all_metadata: true,
        limit: 200,
        oldest: String((putAt.epochMilliseconds - toleranceMs) / 1000),
        ...(place ? { cursor: place.cursor } : {}),
      })
      .catch((error: unknown) => {
        throw isClosed(error) ? new CannotTell('Slack does not show this conversation') : error;
      });
    const { messages, response_metadata: more } = history.parse(page);
    const found = messages.find(
      ({ metadata }) => metadata?.event_type === eventType && metadata.event_payload.key === key,
    );
    places.delete(id);
    const cursor = more?.next_cursor;
    if (found || !cursor) return found?.ts;
    const pages = (place?.pages ?? 0) + 1;
    if (pages >= maxPages) throw new CannotTell('too much was posted since');
    places.set(id, { cursor, pages });
    throw new DeliveryProblem('looking whether it was sent', {
      kind: 'later',
      retryAfter: pageEvery,
      holds: 'destination',
    });
  };
}

/** Whether Slack will not show the conversation: the scope is missing, or the bot is not in it. */
const isClosed = (error: unknown): boolean => {
  const code = slackFault(error) ?? '';
  return code === 'missing_scope' || code === 'not_allowed_token_type' || decisionFor(code) === 'place gone';
};
