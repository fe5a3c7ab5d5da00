import type { Clock } from '../../../src/ports/clock.ts';
import type { Store } from '../../../src/ports/store.ts';
import { Recent } from '../../recent-map.ts';
import type { HttpAnswer, InBackground } from './received.ts';

// More than arrive within the minutes in which Teams sends an activity again.
const maxRemembered = 5000;
const batchSize = 500;
// Answers to invokes are whole cards; beyond these a repeat is answered by the stored reply of its Call.
const maxInvokes = 100;

type Parts = { store: Store; clock: Clock; inBackground: InBackground };

/**
 * Runs the work of an activity once: a repeat gets the first answer, even while that is still pending; after a failure
 * the work runs again. With `keeps` the key is stored: a repeat after a restart, or to another replica, gets a bare 200.
 */
export function createOnce({ store, clock, inBackground }: Parts) {
  const known = new Recent<Promise<HttpAnswer>>(maxRemembered);
  const invokes = new Recent<Promise<HttpAnswer>>(maxInvokes);
  const answered: string[] = [];
  let keeping: Promise<void> | undefined;

  /** Stores the keys of answered activities, as many as are waiting in one write. */
  async function keep(): Promise<void> {
    try {
      while (answered.length > 0)
        await store.transaction(({ teamsAnswers }) => teamsAnswers.add(answered.splice(0, batchSize), clock.now()));
    } finally {
      keeping = undefined;
    }
  }

  async function answerAndKeep(key: string, work: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
    if (await store.transaction(({ teamsAnswers }) => teamsAnswers.has(key))) return { status: 200 };
    const answer = await work();
    answered.push(key);
    if (!keeping) {
      keeping = keep();
      inBackground('keeping what was answered', keeping);
    }
    return answer;
  }

  function once(key: string | undefined, keeps: boolean, work: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
    if (key === undefined) return work();
    const answers = keeps ? known : invokes;
    const before = answers.get(key);
    if (before !== undefined) return before;
    const made = keeps ? answerAndKeep(key, work) : work();
    answers.set(key, made);
    made.then(
      (answer) => {
        if (answer.body !== undefined) answers.set(key, made, 2 * JSON.stringify(answer.body).length);
      },
      () => answers.delete(key),
    );
    return made;
  }

  return once;
}
