import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';

import type { Tables } from '../../src/ports/tables.ts';

/** What a dead process's every further step comes to. */
class Death extends Error {}

/** One process after another: each may die at any moment counted down to, and does nothing more from then on. */
export function createLife() {
  let left = Number.POSITIVE_INFINITY;
  let isSpared = false;
  let generation = 0;
  return {
    isDead: () => left <= 0,
    isDoomed: () => left !== Number.POSITIVE_INFINITY,
    dieAfter: (moments: number) => {
      left = moments;
    },
    /** Does it without risk. */
    async spare<Result>(work: () => Promise<Result>): Promise<Result> {
      isSpared = true;
      const result = await work();
      isSpared = false;
      return result;
    },
    /** Starts the next process. Returns what it calls at each moment at which it may die: it throws there, and ever after. */
    rise(): () => void {
      left = Number.POSITIVE_INFINITY;
      generation += 1;
      const mine = generation;
      return () => {
        if (isSpared && mine === generation) return;
        left -= mine === generation ? 1 : 0;
        if (mine !== generation || left <= 0) throw new Death('the process was killed');
      };
    },
  };
}
export type Life = ReturnType<typeof createLife>;
type MayDie = () => void;

export const isDeath = (error: unknown): boolean => error instanceof Death;

/** The messenger as a mortal process has it: it may die before anything is sent, and before it hears that it was. */
export const mortalMessenger = (messenger: Messenger, mayDie: MayDie): Messenger => {
  const atRisk = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    mayDie();
    const result = await work();
    mayDie();
    return result;
  };
  const { update } = messenger;
  return {
    ...messenger,
    find: (delivery) => atRisk(() => messenger.find(delivery)),
    send: (delivery) => atRisk(() => messenger.send(delivery)),
    ...(update ? { update: (delivery, messageId) => atRisk(() => update(delivery, messageId)) } : {}),
  };
};

/** The store as a mortal process has it: it may die before, between and after any two steps of a transaction. */
export function mortalStore(store: Store, mayDie: MayDie, isDoomed: () => boolean): Store {
  return {
    ...store,
    async transaction(work) {
      mayDie();
      // Watching each step takes its time: done only where one may be the last.
      if (!isDoomed()) return store.transaction(work);
      const result = await store.transaction(async (tables) => {
        const done = await work(mortalTables(tables, mayDie));
        mayDie();
        return done;
      });
      // It is committed, but nobody hears of it.
      mayDie();
      return result;
    },
  };
}

/** Every method of every table, with a moment to die before it. */
function mortalTables(tables: Tables, mayDie: MayDie): Tables {
  return new Proxy(tables, {
    get(target, name) {
      const table: unknown = Reflect.get(target, name);
      return typeof table === 'object' && table !== null ? mortalTable(table, mayDie) : table;
    },
  });
}

function mortalTable(table: object, mayDie: MayDie): object {
  return new Proxy(table, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        mayDie();
        return Reflect.apply(method, target, given);
      };
    },
  });
}
