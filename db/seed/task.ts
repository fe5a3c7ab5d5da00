import type { Task } from '../../src/ports/database.ts';
import type { Store } from '../../src/ports/store.ts';
import { seed } from './index.ts';

/** Returns the operator's task that loads a real start into a store. */
export const seedTask = (open: () => Promise<Store>): Task => ({
  takes: '',
  summary: 'Load the groups, sessions and action items of a real start, without people.',
  async run(_, { network, now }) {
    const at = await now();
    const store = await open();
    try {
      const loaded = await store.transaction((tables) => seed(tables, { now: at, network, people: false }));
      const line = loaded
        ? 'The groups, sessions and action items are loaded. Add the members next: npm run wild -- help members add'
        : 'The store already has groups, so nothing was loaded.';
      return { ok: loaded, lines: [line] };
    } finally {
      await store.close();
    }
  },
});
