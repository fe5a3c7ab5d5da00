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

/** Makes every transaction that changes something fail from here on, and returns what was tried. */
export function makeReadOnly(store: Store): unknown[] {
  const tried: unknown[] = [];
  const { transaction } = store;
  store.transaction = (work, isolation) =>
    transaction(async (tables) => {
      const result = await work(tables);
      if (!tables.wrote()) return result;
      const error = new Error('this store is read-only');
      tried.push(error.stack);
      throw error;
    }, isolation);
  return tried;
}
