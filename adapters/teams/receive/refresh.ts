import type { Answered, Bot } from '../../../src/ports/call.ts';
import { say } from '../../../src/view-model/view.ts';
import type { Refreshed } from '../action-data.ts';
import { type CardOptions, drawCard } from '../card.ts';
import { accountOf, readerOf } from '../people.ts';
import { readOnly } from '../read-only.ts';
import { cardAnswer, errorAnswer, textAnswer } from './action-answer.ts';
import type { HttpAnswer, InBackground, Received } from './received.ts';

type Parts = {
  bot: Bot;
  options: CardOptions;
  zone: string;
  inBackground: InBackground;
  invokeTimeout: () => Promise<undefined>;
};
export type Refresh = ReturnType<typeof createRefresh>;

/**
 * Answers a client that refreshes a card for one reader. The Call has no key, so that each refresh shows the present
 * state, and it cannot write.
 */
export const createRefresh =
  ({ bot, options, zone, inBackground, invokeTimeout }: Parts) =>
  async ({ activity, conversation }: Received, { command, values }: Refreshed): Promise<HttpAnswer> => {
    const shared = conversation.kind !== 'personal';
    const work = readOnly(bot, {
      from: accountOf(activity),
      said: { how: 'pressed', command, values },
      ...(shared ? { in: conversation.id, channel: { workspace: conversation.tenant } } : {}),
    });
    const answered = await Promise.race<Answered | undefined>([work, invokeTimeout()]);
    if (!answered) {
      inBackground('refreshing a card', work);
      // An error would stay on the card (microsoft-teams-library-js#1888); a text leaves the card that all have.
      return textAnswer(say('teams.working'), readerOf(activity, zone));
    }
    const { reply, reader, refused } = answered;
    if (refused || reply.kind !== 'view') return errorAnswer(reader);
    const own = { command, values, userIds: [activity.from.id] };
    return cardAnswer(drawCard(reply, reader, 'message', options, own));
  };
