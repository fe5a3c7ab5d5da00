import type { ModalView } from '@slack/types';
import type { Bot, Call } from '../../src/ports/call.ts';
import type { Store } from '../../src/ports/store.ts';
import { type DrawnReply, type DrawnView, drawReply } from '../../src/view-model/draw.ts';

import type { Reader } from '../../src/view-model/reader.ts';
import { blocksOf, fallbackOf } from './draw.ts';
import { answerModal, formModal } from './draw-form.ts';
import { faultsOf, fitted, type Sent } from './limits.ts';
import type { Stow } from './long-values.ts';
import { peopleIn } from './people.ts';
import type { Audience, Surface } from './text.ts';

/** Lets what Slack would refuse no further: it is told of the faults, and the rest goes on cut to size. */
export type Gate = <Any extends Sent>(sent: Any) => Any;
export const createGate =
  (onUnfit: (faults: string[]) => void): Gate =>
  (sent) => {
    const faults = faultsOf(sent);
    if (faults.length === 0) return sent;
    onUnfit(faults);
    return fitted(sent);
  };

type Content = Omit<Extract<Sent, { type: 'message' }>, 'type'>;
type Private = Content & { response_type: 'ephemeral' };
/** A reply drawn for whoever asked, still to be made into what stands where it is shown. */
export type Answer = {
  drawn: DrawnReply;
  reader: Reader;
  refused: boolean;
  /** Whether the call changed something. */
  wrote: boolean;
  audience(surface: Surface): Audience;
  /** What there is to read as a message to the one who asked; undefined where a form is to be filled in. */
  message(): Private | undefined;
};

export type Answers = {
  /** Answers the call; `workspace` is where it is shown, whose accounts can be mentioned. */
  to(call: Call, workspace: string): Promise<Answer>;
  message(view: DrawnView, audience: Audience): Content;
  /** The answer as a modal: a form to fill in, or what there is to read. */
  modal(answer: Answer, place: string | undefined): ModalView;
};

type Parts = { bot: Bot; gate: Gate; stow: Stow };
export function createAnswers({ bot, gate, stow }: Parts): Answers {
  const message = (view: DrawnView, audience: Audience): Content => {
    const { text, blocks } = gate({ type: 'message', text: fallbackOf(view), blocks: blocksOf(view, audience) });
    return { text, blocks };
  };

  return {
    to: (call, workspace) =>
      bot.answer(call, {
        open: stow.opened,
        async show({ reply, reader, refused, wrote }, transaction) {
          const drawn = await stow.reply(drawReply(reply, reader), transaction);
          const mentions = drawn.kind === 'view' ? await mentioned(drawn.view, workspace, transaction) : new Map();
          const audience = (surface: Surface): Audience => ({
            surface,
            mention: (personId) => mentions.get(personId),
            manyZones: false,
          });
          return {
            drawn,
            reader,
            refused: refused === true,
            wrote: wrote === true,
            audience,
            message: () =>
              drawn.kind === 'view'
                ? { response_type: 'ephemeral', ...message(drawn.view, audience('message')) }
                : undefined,
          };
        },
      }),
    message,
    modal({ drawn, reader, audience }, place) {
      const here = audience('modal');
      return gate(
        drawn.kind === 'form' ? formModal(drawn.form, reader, here, place) : answerModal(drawn.view, reader, here),
      );
    },
  };
}

/** Personal ids to Slack user ids; the store is asked only where someone is named. */
export async function mentioned(
  view: DrawnView,
  workspace: string,
  transaction: Store['transaction'],
): Promise<Map<string, string>> {
  const named = [...peopleIn(view)];
  if (named.length === 0) return new Map();
  return transaction(({ people }) => people.accountIds(named, { platform: 'slack', workspace }));
}
