import { say } from '../../../src/view-model/view.ts';
import type { Pressed } from '../action-data.ts';
import { type CardOptions, drawCard } from '../card.ts';
import type { Connector } from '../connector.ts';
import type { Homes } from '../homes.ts';
import { accountOf, readerOf } from '../people.ts';
import { cardAnswer, textAnswer } from './action-answer.ts';
import type { HttpAnswer, InBackground, Received } from './received.ts';
import type { Run } from './run.ts';

type Parts = Pick<Run, 'runInTime'> & {
  connector: Connector;
  homes: Homes;
  options: CardOptions;
  zone: string;
  inBackground: InBackground;
};
export type Press = ReturnType<typeof createPress>;

/** Answers a press with the card that takes the pressed card's place: in a personal conversation for good, elsewhere for this person. */
export const createPress =
  ({ runInTime, connector, homes, options, zone, inBackground }: Parts) =>
  async (received: Received, said: Pressed): Promise<HttpAnswer> => {
    const { activity, conversation } = received;
    const answered = await runInTime(received, said);
    if (!answered) return textAnswer(say('teams.working'), readerOf(activity, zone));
    const shown = drawCard(answered.reply, answered.reader, 'message', options);
    if (conversation.kind !== 'personal') return cardAnswer(shown);
    const account = accountOf(activity);
    const { replyToId } = activity;
    // A home stays a home: the answer is sent below it.
    if (await homes.isHome(account, replyToId)) {
      inBackground('answering below a home', connector.send(conversation, shown));
      return cardAnswer(await homes.draw(account));
    }
    // A letter stays, with what it says, unless the press settled it.
    if (said.on === 'letter' && !answered.wrote) {
      inBackground('answering below a letter', connector.send(conversation, shown));
      return textAnswer(say('teams.below'), answered.reader);
    }
    if (replyToId && !answered.refused) {
      inBackground('replacing a pressed card', connector.replace(conversation, replyToId, shown));
    }
    return cardAnswer(shown);
  };
