import { DeliveryProblem } from '../../../src/ports/messenger.ts';
import { say } from '../../../src/view-model/view.ts';
import type { Pressed } from '../action-data.ts';
import { type CardOptions, type DrawnCard, drawCard } from '../card.ts';
import type { Connector } from '../connector.ts';
import type { Homes } from '../homes.ts';
import { accountOf, type OnFault, readerOf } from '../people.ts';
import { cardAnswer, textAnswer } from './action-answer.ts';
import type { HttpAnswer, InBackground, Received } from './received.ts';
import type { Run } from './run.ts';

type Parts = Pick<Run, 'runInTime'> & {
  connector: Connector;
  homes: Homes;
  options: CardOptions;
  zone: string;
  inBackground: InBackground;
  /** Resolves once an invoke has waited for its answer as long as it may. */
  invokeTimeout: () => Promise<undefined>;
  onFault: OnFault;
};
export type Press = ReturnType<typeof createPress>;

/** Answers a press with the card that takes the pressed card's place: in a personal conversation for good, elsewhere for this person. */
export function createPress({
  runInTime,
  connector,
  homes,
  options,
  zone,
  inBackground,
  invokeTimeout,
  onFault,
}: Parts) {
  /** Sends the answer below the pressed card; returns whether it may have come. */
  async function isBelow({ conversation }: Received, shown: DrawnCard): Promise<boolean> {
    const sending = connector.send(conversation, shown).then(
      () => true,
      (error: unknown) => {
        onFault('answering below a card', error);
        return !(error instanceof DeliveryProblem);
      },
    );
    const isSent = await Promise.race([sending, invokeTimeout()]);
    if (isSent === undefined) inBackground('answering below a card', sending);
    return isSent ?? true;
  }

  return async (received: Received, said: Pressed): Promise<HttpAnswer> => {
    const { activity, conversation } = received;
    const answered = await runInTime(received, said);
    if (!answered) return textAnswer(say('teams.working'), readerOf(activity, zone));
    const shown = drawCard(answered.reply, answered.reader, 'message', options);
    if (conversation.kind !== 'personal') return cardAnswer(shown);
    const account = accountOf(activity);
    const { replyToId } = activity;
    // A home stays a home, and a letter stays, with what it says, unless the press settled it: the answer is sent below.
    const isHome = await homes.isHome(account, replyToId);
    if (isHome || (said.on === 'letter' && !answered.wrote)) {
      if (!(await isBelow(received, shown))) return cardAnswer(shown);
      return isHome ? cardAnswer(await homes.draw(account)) : textAnswer(say('teams.below'), answered.reader);
    }
    if (replyToId && !answered.refused) {
      inBackground('replacing a pressed card', connector.replace(conversation, replyToId, shown));
    }
    return cardAnswer(shown);
  };
}
