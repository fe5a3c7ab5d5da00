import type { Answered, Said } from '../../../src/ports/call.ts';
import { DeliveryProblem } from '../../../src/ports/messenger.ts';
import { saidIn } from '../action-data.ts';
import { lineOf } from '../activity.ts';
import type { Answer } from '../answer.ts';
import type { Connector } from '../connector.ts';
import type { Homes } from '../homes.ts';
import type { Mentions } from '../mentions.ts';
import { accountOf, type OnFault } from '../people.ts';
import { OpenOutcome } from '../problem.ts';
import type { InBackground, Received } from './received.ts';
import type { Run } from './run.ts';

type Parts = Pick<Run, 'run'> & {
  answer: Answer;
  homes: Homes;
  mentions: Mentions;
  connector: Connector;
  onFault: OnFault;
  inBackground: InBackground;
  /** Does this once an answer has taken a second, unless the function that it returns is called before. */
  onSlow: (work: () => void) => () => void;
};

/** Answers a message with a message. Throws where Teams reported an error, so that it sends the message again. */
export function createMessages({ run, answer, homes, mentions, connector, onFault, inBackground, onSlow }: Parts) {
  async function typed(received: Received): Promise<Said> {
    const line = lineOf(received.activity);
    const mentioned = await mentions(received);
    return { how: 'typed', line, ...(mentioned.length > 0 ? { mentions: mentioned } : {}) };
  }

  /** Marks a message in a channel or chat as carried out, where others see no answer. */
  function checkOff({ activity, conversation }: Received, { wrote, refused, reply }: Answered): void {
    if (conversation.kind === 'personal' || !wrote || refused || reply.kind === 'form' || !activity.id) return;
    inBackground('checking a message off', connector.check(conversation, activity.conversation.id, activity.id));
  }

  async function respond(received: Received): Promise<void> {
    const { activity, conversation } = received;
    // An Action.Submit comes as a message with a value and no text.
    const said = saidIn(activity.value) ?? (await typed(received));
    const answered = await run(received, said);
    if (said.how === 'typed') checkOff(received, answered);
    try {
      const messageId = await answer(received, answered);
      if (messageId !== undefined) await homes.sent(accountOf(activity), conversation, { messageId, answered });
    } catch (error) {
      if (error instanceof DeliveryProblem || error instanceof OpenOutcome) throw error;
      // After a time-out the answer may have arrived: a second one would be worse than none.
      onFault('answering', error);
    }
  }

  return async (received: Received): Promise<void> => {
    const show = () => inBackground('showing that the bot writes', connector.showTyping(received.conversation));
    const stop = onSlow(show);
    try {
      await respond(received);
    } finally {
      stop();
    }
  };
}
