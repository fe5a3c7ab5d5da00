import type { Said } from '../../../src/ports/call.ts';
import { DeliveryProblem } from '../../../src/ports/messenger.ts';
import { saidIn } from '../action-data.ts';
import { lineOf } from '../activity.ts';
import type { Answer } from '../answer.ts';
import type { Homes } from '../homes.ts';
import type { Mentions } from '../mentions.ts';
import { accountOf, type OnFault } from '../people.ts';
import { OpenOutcome } from '../problem.ts';
import type { Received } from './received.ts';
import type { Run } from './run.ts';

type Parts = Pick<Run, 'run'> & { answer: Answer; homes: Homes; mentions: Mentions; onFault: OnFault };

/** Returns what was typed; whom it mentions only where it mentions someone. */
const typedBy =
  (mentionsOf: Mentions) =>
  async (received: Received): Promise<Said> => {
    const mentions = await mentionsOf(received);
    return { how: 'typed', line: lineOf(received.activity), ...(mentions.length > 0 ? { mentions } : {}) };
  };

/** Answers a message with a message. Throws where Teams reported an error, so that it sends the message again. */
export const createMessages = ({ run, answer, homes, mentions, onFault }: Parts) => {
  const typed = typedBy(mentions);
  return async (received: Received): Promise<void> => {
    const { activity, conversation } = received;
    // An Action.Submit comes as a message with a value and no text.
    const said = saidIn(activity.value) ?? (await typed(received));
    const answered = await run(received, said);
    try {
      const messageId = await answer(received, answered);
      if (messageId !== undefined) await homes.sent(accountOf(activity), conversation, { messageId, answered });
    } catch (error) {
      if (error instanceof DeliveryProblem || error instanceof OpenOutcome) throw error;
      // After a time-out the answer may have arrived: a second one would be worse than none.
      onFault('answering', error);
    }
  };
};
