import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { Recent } from '../recent-map.ts';
import type { Turned } from './parts.ts';

// More than come in the minutes within which Teams repeats itself.
const mostRemembered = 5000;
const mostAtOnce = 500;

type Parts = { store: Store; clock: Clock; beside: (about: string, work: Promise<unknown>) => void };

/**
 * Does the work of an activity once: repeated, it gets what the first got, even while that is still being made; after a
 * failure it is tried anew. With `keeps` that outlives the process, and a repeat is but acknowledged then.
 */
export function createOnce({ store, clock, beside }: Parts) {
  const known = new Recent<Promise<Turned>>(mostRemembered);
  const answered: string[] = [];
  let keeping: Promise<void> | undefined;

  /** Writes down what was answered; what is answered while it waits for the store is written with it, or next. */
  async function keep(): Promise<void> {
    try {
      while (answered.length > 0)
        await store.transaction(({ teamsAnswers }) => teamsAnswers.add(answered.splice(0, mostAtOnce), clock.now()));
    } finally {
      keeping = undefined;
    }
  }

  async function lastingly(key: string, work: () => Promise<Turned>): Promise<Turned> {
    const turned = await work();
    answered.push(key);
    if (!keeping) {
      keeping = keep();
      beside('keeping what was answered', keeping);
    }
    return turned;
  }

  function once(key: string | undefined, keeps: boolean, work: () => Promise<Turned>): Promise<Turned> {
    if (key === undefined) return work();
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = keeps ? lastingly(key, work) : work();
    known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  }

  async function recall(): Promise<void> {
    const keys = await store.transaction(({ teamsAnswers }) => teamsAnswers.latest(mostRemembered));
    for (const key of keys) known.set(key, Promise.resolve({ status: 200 }));
  }

  /** `recall`: reads what was answered before this process began. */
  return { once, recall };
}
