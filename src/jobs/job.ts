import type { Network } from '../domain/network.ts';
import type { Tables } from '../ports/tables.ts';
import type { Transactions } from './transactions.ts';

/** The moment of a sweep and what its jobs work with. */
type Sweep = { now: Temporal.Instant; network: Network; transactions: Transactions };

/** One kind of work that falls due by itself. */
export type Job = {
  /** Returns when there is next something to do, which may be in the past; undefined where nothing is planned. */
  dueAt(tables: Tables, now: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** Does what is due. What fails is reported and left for a later sweep. */
  run(sweep: Sweep): Promise<void>;
};

export const isDue = (at: Temporal.Instant | undefined, now: Temporal.Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(at, now) <= 0;

export function soonest(of: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return of.filter((one) => one !== undefined).sort(Temporal.Instant.compare)[0];
}
