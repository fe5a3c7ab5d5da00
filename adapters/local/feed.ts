import type { Clock } from '../../src/ports/clock.ts';
import type { Delivery, Destination, SentLetter } from '../../src/ports/letter.ts';
import type { Messenger } from '../../src/ports/messenger.ts';

/** What open pages hear of while it happens. */
export type News =
  | { kind: 'letter'; letter: SentLetter }
  | { kind: 'update'; letter: Pick<Delivery, 'key' | 'view' | 'destination'> }
  | { kind: 'clock'; now: Temporal.Instant };
export type Feed = {
  messenger: Messenger;
  publish(news: News): void;
  /** Gives the function that ends the subscription. */
  subscribe(listener: (news: News) => void): () => void;
};

export const platform = 'local';
export const workspace = 'local';

export const destinationName = ({ kind, id }: Destination): string => `${kind} ${id}`;

/**
 * The local platform's messenger. The outbox is itself the inbox that people read, so to send is only to tell the open
 * pages; for the same reason nothing can have been sent and lost, and there is nothing to find after a crash.
 */
export function createFeed(clock: Clock): Feed {
  const listeners = new Set<(news: News) => void>();
  const publish = (news: News): void => {
    for (const listener of listeners) listener(news);
  };
  return {
    publish,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    messenger: {
      platform,
      canReadBack: true,
      find: async () => undefined,
      async send({ id, key, view, destination }) {
        publish({ kind: 'letter', letter: { key, at: clock.now(), view, destination } });
        return id;
      },
      update: async ({ key, view, destination }) => publish({ kind: 'update', letter: { key, view, destination } }),
    },
  };
}
