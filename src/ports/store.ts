import type { Tables } from './tables.ts';

/** One database; every call runs in one serialisable transaction, handed on explicitly. A throw rolls it back whole. */
export type Store = {
  transaction<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};
