import type { Clock } from '../../src/ports/clock.ts';
import type { Delivery, Destination, SentLetter } from '../../src/ports/letter.ts';
import type { Messenger } from '../../src/ports/messenger.ts';

/** What open pages are told as it happens. */
export type News =
  | { kind: 'letter'; letter: SentLetter }
  | { kind: 'update'; letter: Pick<Delivery, 'key' | 'view' | 'destination'> }
  | { kind: 'clock'; now: Temporal.Instant };
export type Feed = {
  messenger: Messenger;
  publish(news: News): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (news: News) => void): () => void;
};

export const platform = 'local';
export const workspace = 'local';

export const destinationName = ({ kind, id }: Destination): string => `${kind} ${id}`;

/**
 * Returns the local platform's messenger. The inbox is read from the outbox itself, so sending only tells the open pages;
 * for the same reason nothing is lost in a crash and `find` has nothing to look for.
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
