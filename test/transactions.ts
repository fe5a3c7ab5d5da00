import type { Store } from '../src/ports/store.ts';

/** Counts, from here on, the transactions of this store that were committed, and those among them that changed something. */
export function countTransactions(store: Store): { all: number; writing: number } {
  const count = { all: 0, writing: 0 };
  const { transaction } = store;
  store.transaction = async (work) => {
    const { result, wrote } = await transaction(async (tables) => ({
      result: await work(tables),
      wrote: tables.wrote(),
    }));
    count.all += 1;
    if (wrote) count.writing += 1;
    return result;
  };
  return count;
}
