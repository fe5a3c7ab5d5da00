import type { Bot } from '../../../src/ports/call.ts';
import type { Pressed } from '../action-data.ts';
import { type CardOptions, drawCard } from '../card.ts';
import { type CallOf, readerOf } from '../people.ts';
import { cardAnswer, errorAnswer } from './action-answer.ts';
import type { HttpAnswer, InBackground, Received } from './received.ts';

type Parts = {
  bot: Bot;
  callOf: CallOf;
  options: CardOptions;
  zone: string;
  inBackground: InBackground;
  invokeTimeout: () => Promise<undefined>;
};
export type Refresh = ReturnType<typeof createRefresh>;

/**
 * Answers a client that refreshes a card for one reader. The Call has no key, so that each refresh shows the present
 * state; a reader who may not see it keeps the card that all have.
 */
export const createRefresh =
  ({ bot, callOf, options, zone, inBackground, invokeTimeout }: Parts) =>
  async ({ activity, conversation }: Received, said: Pressed): Promise<HttpAnswer> => {
    const work = callOf(activity, conversation, said).then(({ key: _, ...call }) => bot.handle(call));
    const answered = await Promise.race([work, invokeTimeout()]);
    if (!answered) {
      inBackground('refreshing a card', work);
      return errorAnswer(readerOf(activity, zone));
    }
    const { reply, reader, refused } = answered;
    if (refused || reply.kind !== 'view') return errorAnswer(reader);
    const own = { command: said.command, values: said.values, userIds: [activity.from.id] };
    return cardAnswer(drawCard(reply, reader, 'message', options, own));
  };
