import type { Answered, Bot, Said } from '../../../src/ports/call.ts';
import { notice, say } from '../../../src/view-model/view.ts';
import type { Answer } from '../answer.ts';
import type { Homes } from '../homes.ts';
import { accountOf, type CallOf, readerOf, UnreadSender } from '../people.ts';
import type { InBackground, Received } from './received.ts';

export type Run = ReturnType<typeof createRun>;

type Parts = {
  bot: Bot;
  callOf: CallOf;
  answer: Answer;
  homes: Homes;
  inBackground: InBackground;
  /** Resolves once an invoke has waited for its answer as long as it may. */
  invokeTimeout: () => Promise<undefined>;
  zone: string;
  /** Something may be due now. */
  wake: () => void;
};

/** Runs commands: activity → Call → Answered; then sends what is due and redraws the asker's home. */
export function createRun({ bot, callOf, answer, homes, inBackground, invokeTimeout, wake, zone }: Parts) {
  async function run({ activity, conversation }: Received, said: Said): Promise<Answered> {
    const call = await callOf(activity, conversation, said).catch((error: unknown) => {
      if (error instanceof UnreadSender) return undefined;
      throw error;
    });
    if (!call) return { reply: notice(say('teams.unread')), reader: readerOf(activity, zone), refused: true };
    const answered = await bot.handle(call);
    if (answered.wrote) wake();
    inBackground('redrawing a home', homes.redraw(accountOf(activity)));
    return answered;
  }

  return {
    run,
    /** Returns the answer if it is ready in time, else undefined; then the answer is sent as a message. */
    async runInTime(received: Received, said: Said): Promise<Answered | undefined> {
      const work = run(received, said);
      const answered = await Promise.race([work, invokeTimeout()]);
      if (!answered)
        inBackground(
          'answering late',
          work.then((late) => answer(received, late)),
        );
      return answered;
    },
  };
}
