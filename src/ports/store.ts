import type { Tables } from './tables.ts';

/**
 * `serializable`: as if no other transaction ran meanwhile. `sweep`: the same, and of several replicas one at a time where
 * that can be, since all find the same work due at the same minute. `queue`: for claiming and marking deliveries; others
 * may write what it has read, but for the rows it claims. Where one process serves the store, all are the same.
 */
export type Isolation = 'serializable' | 'sweep' | 'queue';

/**
 * One database. Every call runs in one transaction, passed on explicitly. A throw rolls it back whole. Where it meets
 * another transaction the work is run again from its start, so it must leave nothing behind but what it stores.
 */
export type Store = {
  transaction<Result>(work: (tables: Tables) => Promise<Result>, isolation?: Isolation): Promise<Result>;
  close(): Promise<void>;
};
