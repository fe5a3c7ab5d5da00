import { createBot } from '../../src/bot/bot.ts';
import { commands, plainWords } from '../../src/commands/index.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';

import { Broken } from './broken.ts';
import { dayLong, minute } from './expected.ts';
import { isDeath, type Life, mortalMessenger, mortalStore } from './mortal.ts';
import type { Random } from './random.ts';
import type { Time } from './time.ts';
import type { Someone } from './world.ts';

const network = { zone: 'Europe/Zurich', commandName: '/wild', publicUrl: 'https://wild.example' };

/** What is said where something was done; a refusal that is repeated is not marked as one. */
const doneWith =
  /"key":"(schedule\.done|move\.done|cancel\.done|answer\.noted|profile\.updated|members\.added|leave\.left)/;

export type ProcessParts = {
  random: Random;
  time: Time;
  life: Life;
  store: Store;
  messengers: readonly Messenger[];
  /** Told of a death before the next process begins. */
  onDeath: () => Promise<void>;
};

/** The bot and its jobs as a process that dies and is started again, over a store that stays. */
export function createProcess({ random, time, life, messengers, ...parts }: ProcessParts) {
  const counts = { deaths: 0, ticks: 0 };
  let fault: Broken | undefined;
  let ids = 0;
  let presses = 0;
  const onFault = (about: string, error: unknown): void => {
    const isExpected = isDeath(error) || (error instanceof Error && /ECONNREFUSED|hang up/.test(error.message));
    const how = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!isExpected)
      fault ??= error instanceof Broken ? error : new Broken('nothing fails by itself', `${about}: ${how}`);
  };
  function begin() {
    const mayDie = life.rise();
    const store = mortalStore(parts.store, mayDie, life.isDoomed);
    const common = { store, clock: time.clock, network, onFault };
    const platforms = messengers.map((one) => mortalMessenger(one, mayDie));
    const newId = (prefix: string): string => `${prefix}_${++ids}`;
    return {
      bot: createBot({ ...common, commands, plainWords, newId, isSecretariat: () => false }),
      jobs: createJobs({ ...common, messengers: platforms, random: random.next }),
    };
  }
  let { bot, jobs } = begin();

  /** It was killed: after a while, of seconds or of weeks, it is started again. */
  async function riseAgain(): Promise<void> {
    counts.deaths += 1;
    await parts.onDeath();
    time.pass(random.chance(0.6) ? random.spread(1000, 10 * minute) : random.spread(minute, 20 * dayLong));
    begun();
  }
  function begun(): void {
    // What was being sent is claimed again when its lease runs out, two minutes after it was.
    time.disturb(4 * minute);
    ({ bot, jobs } = begin());
  }

  return {
    counts,
    async settle(times = 1): Promise<void> {
      do {
        if (life.isDead()) await riseAgain();
        counts.ticks += 1;
        await Promise.all(Array.from({ length: times }, () => jobs.settle()));
        if (fault) throw fault;
      } while (life.isDead());
    },
    /** Returns when it is to be woken. The story asks, so the process cannot die of it. */
    async nextDueAt(): Promise<number> {
      const due = await life.spare(() => jobs.nextDueAt());
      return due?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    },
    /** Stops it in good order and starts it again after so long. */
    rest(by: number): void {
      time.pass(by);
      begun();
    },
    /** Presses a button as someone; again, under the same key, where the process dies over it. Returns whether it was done. */
    async press(who: Someone, command: string, values: Record<string, string>): Promise<boolean> {
      const key = `press ${++presses}`;
      for (;;) {
        const answered = bot.handle({ from: who.account, key, said: { how: 'pressed', command, values } });
        const reply = await answered.then((it) => JSON.stringify(it.reply), onFault.bind(null, command));
        if (fault) throw fault;
        if (!life.isDead()) return doneWith.test(reply ?? '');
        await riseAgain();
      }
    },
  };
}
export type Process = ReturnType<typeof createProcess>;
