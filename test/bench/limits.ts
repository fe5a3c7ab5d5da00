import { createJobs } from '../../src/jobs/jobs.ts';
import { DeliveryProblem, type Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';

import { print } from './measure.ts';
import { account, benchBot, fill, openBench } from './network.ts';

const letters = 3000;
const people = 50;
const second = 1000;
const view = { body: [{ kind: 'text' as const, text: 'The meeting is tomorrow.' }] };

/** A platform that takes one message a second in each conversation, by a clock that is moved. */
function limited() {
  const last = new Map<string, number>();
  let [time, sent, refused] = [Date.parse('2026-04-16T15:00:00Z'), 0, 0];
  const messenger: Messenger = {
    platform: 'local',
    canReadBack: true,
    find: async () => undefined,
    async send({ destination: { id } }) {
      const wait = (last.get(id) ?? 0) + second - time;
      if (wait > 0) {
        refused += 1;
        const retryAfter = Temporal.Duration.from({ milliseconds: wait });
        throw new DeliveryProblem('ratelimited', { kind: 'later', retryAfter });
      }
      last.set(id, time);
      sent += 1;
      return `m${sent}`;
    },
  };
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(time) };
  const moveTo = (at: Temporal.Instant) => {
    time = Math.max(time, at.epochMilliseconds);
  };
  return { messenger, clock, moveTo, told: () => ({ sent, refused }) };
}

/** The 99th of a hundred, in milliseconds, of answering as long as `goesOn`. */
async function p99(answer: () => Promise<unknown>, goesOn: (count: number) => boolean): Promise<string> {
  const times: number[] = [];
  while (goesOn(times.length)) {
    const begun = performance.now();
    await answer();
    times.push(performance.now() - begun);
    await new Promise(setImmediate);
  }
  times.sort((one, other) => one - other);
  return `${(times[Math.floor(times.length * 0.99)] ?? Number.NaN).toFixed(1)} ms (${times.length} commands)`;
}

async function putAll(store: Store, at: Temporal.Instant): Promise<void> {
  await store.transaction(async ({ outbox }) => {
    for (let n = 0; n < letters; n += 1) {
      const id = `p_bench_${String(n % people).padStart(6, '0')}`;
      await outbox.put({ key: `letter ${n}`, to: { kind: 'person', id }, view, at });
    }
  });
}

/** 3,000 letters due at once to 50 conversations that take one a second, while commands keep answering. */
export async function underLimits(): Promise<void> {
  const { store } = openBench();
  await fill(store, { people, groups: 2, actionItems: 500 });
  const bot = benchBot(store);
  const answer = () => bot.handle({ from: account(1), said: { how: 'typed', line: 'actions mine' } });
  await p99(answer, (count) => count < 500);
  const unloaded = await p99(answer, (count) => count < 1500);

  const { messenger, clock, moveTo, told } = limited();
  const fault = (_: string, error: unknown): never => {
    throw error;
  };
  const network = { zone: 'Europe/Zurich', commandName: '/wild', publicUrl: 'https://wild.example' };
  const jobs = createJobs({ store, clock, messengers: [messenger], network, onFault: fault });
  const first = clock.now();
  await putAll(store, first);
  const begun = performance.now();
  const delivered = (async () => {
    while (told().sent < letters) {
      await jobs.settle();
      const next = await jobs.nextDueAt();
      if (next && told().sent < letters) moveTo(next);
    }
  })();
  const loaded = await p99(answer, () => told().sent < letters);
  await delivered;
  const took = clock.now().since(first).total('seconds');
  print(
    '3,000 letters at once, 1 a second for each of 50 chats',
    `sent in ${took} s of the platform’s time (59 at best)`,
  );
  print(
    '  told to wait, and all of it in',
    `${told().refused} times, ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  print('  p99 of a command meanwhile', `${loaded}, with nothing to send ${unloaded}`);
  await store.close();
}
