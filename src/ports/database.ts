import type { Network } from '../domain/network.ts';
import type { Store } from './store.ts';

/** Something an operator does to the store itself, beside the commands. `takes` and `summary` are for the list that `npm run wild` prints. */
export type Task = {
  takes: string;
  summary: string;
  /** Returns the lines to print and whether all is well. */
  run(words: readonly string[], about: { network: Network; now: () => Promise<Temporal.Instant> }): Promise<TaskDone>;
};
type TaskDone = { ok: boolean; lines: string[] };

/** The place of a store, as DATABASE_URL names it. */
export type Database = {
  /** Opens the store, brought up to this code's schema. Throws an OperatorProblem with one sentence where that cannot be. */
  open(): Promise<Store>;
  /**
   * Makes this process the only one that serves the store, until the result is called. Throws an OperatorProblem where
   * another one does. `isShared`: it may be one of several, where the engine serves several.
   */
  lock(of: { isShared: boolean }): Promise<() => Promise<void>>;
  /** Calls `wake` after another process has put letters. Returns a function that ends this. */
  listen(wake: () => void): () => Promise<void>;
  /** Returns a setting without changing anything; undefined where it cannot be read. */
  setting(name: string): Promise<string | undefined>;
  /** Returns what is opened, for the log of the start; `copied` is the copy that was made before a migration. */
  facts(): { store: string; schema: number; isNew: boolean; copied?: string };
  /** Returns a sentence where too little space is left for the store. */
  spaceFault(): Promise<string | undefined>;
  /** Returns a sentence where the store is found damaged. */
  damage(): Promise<string | undefined>;
  /** Copies the store into a folder under this day and verifies the copy; keeps the newest. Returns the file; undefined where there is nothing to copy. */
  backup(folder: string, day: Temporal.PlainDate, keep: number): Promise<string | undefined>;
  tasks: Record<string, Task>;
};
