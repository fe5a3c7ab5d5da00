import type { Store } from '../ports/store.ts';
import type { Tables } from '../ports/tables.ts';

/** The transactions of the jobs between two rests. What failed once is not tried again before the next. */
export type Transactions = {
  read<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result>;
  /** Runs the work in one transaction, unless work of this name has failed. Returns whether it was committed. */
  attempt(name: string, work: (tables: Tables) => Promise<unknown>): Promise<boolean>;
  hasFailed(name: string): boolean;
  /** Takes down that this has failed, and reports it. */
  fail(name: string, error: unknown): void;
  /** How often something was tried: a sweep that tried nothing has nothing left to do. */
  attempts(): number;
};

export function createTransactions(store: Store, onFault: (about: string, error: unknown) => void): Transactions {
  const failed = new Set<string>();
  let attempts = 0;
  const fail = (name: string, error: unknown): void => {
    failed.add(name);
    onFault(name, error);
  };
  return {
    read: (work) => store.transaction(work),
    async attempt(name, work) {
      if (failed.has(name)) return false;
      attempts += 1;
      try {
        await store.transaction(work, 'sweep');
        return true;
      } catch (error) {
        fail(name, error);
        return false;
      }
    },
    hasFailed: (name) => failed.has(name),
    fail,
    attempts: () => attempts,
  };
}
