import type { Network } from '../../src/domain/network.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { FileMaker, OpenFile } from '../../src/ports/file.ts';
import type { Store } from '../../src/ports/store.ts';

type Deps = { store: Store; clock: Clock; network: Network; makers: Readonly<Record<string, FileMaker>> };

/** Returns how files are opened by their secret: what a file is made from is read in one transaction, its bytes are made after it. */
export const fileOpener =
  ({ store, clock, network, makers }: Deps): OpenFile =>
  async (secret) => {
    const opened = await store.transaction(async (tables) => {
      const now = clock.now();
      const order = await tables.files.opened(secret, now);
      const person = order && (await tables.people.get(order.personId));
      const make = person && (await makers[order.kind]?.(order, { tables, person, now, network }));
      return make && { order, make };
    });
    if (!opened) return undefined;
    const { name, mediaType } = opened.order;
    return { name, mediaType, bytes: await opened.make() };
  };
