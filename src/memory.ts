import type { Answered, Bot, Call } from './call.ts';
import { accountName } from './domain/person.ts';
import type { Clock, Store } from './ports.ts';
import { Recent } from './recent.ts';

// More people than a network has ask fewer things than this between two changes, or within a platform's retries.
const mostAnswers = 1000;

/**
 * The same bot, which remembers what it answered while nothing has changed: in the store, by anyone, and on the clock,
 * whose finest hand in any answer is the minute. What changed something is never remembered, nor what is answered again
 * under its key: so a remembered answer is what the bot would say now, and saying it does nothing. The last answers that had
 * a key come back under it whatever has changed since; the store keeps longer those of calls that wrote something.
 */
export function remembering(bot: Bot, { store, clock }: { store: Store; clock: Clock }): Bot {
  const answers = new Map<string, Answered>();
  const underKeys = new Recent<Answered>(mostAnswers);
  let standing = '';

  const moment = async (): Promise<string> =>
    `${await store.version()} ${Math.floor(clock.now().epochMilliseconds / 60_000)}`;

  async function handle(call: Call): Promise<Answered> {
    const before = await moment();
    if (before !== standing || answers.size >= mostAnswers) answers.clear();
    standing = before;
    const name = nameOf(call);
    const known = answers.get(name);
    if (known) return known;
    const answered = await bot.handle(call);
    // Where anything was written meanwhile, by this call or another, the answer may be of either moment.
    const isStill = standing === before && (await moment()) === before;
    if (isStill && !answered.refused && !answered.again) answers.set(name, answered);
    return answered;
  }

  return {
    ...bot,
    async handle(call) {
      if (call.key === undefined) return handle(call);
      const key = JSON.stringify([accountName(call.from), call.key]);
      const before = underKeys.get(key);
      if (before) return before;
      const answered = await handle(call);
      if (!answered.failed) underKeys.set(key, answered);
      return answered;
    },
  };
}

const nameOf = ({ from, in: place, said }: Call): string => JSON.stringify([accountName(from), place, said]);
