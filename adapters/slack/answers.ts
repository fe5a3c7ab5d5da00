import type { ModalView } from '@slack/types';
import type { Bot, Call } from '../../src/call.ts';
import { type DrawnReply, type DrawnView, drawReply } from '../../src/draw.ts';
import type { Store } from '../../src/ports.ts';
import type { Reader } from '../../src/reader.ts';
import { blocksOf, fallbackOf } from './blocks.ts';
import { faultsOf, fitted, type Sent } from './limits.ts';
import { answerModal, formModal } from './modal.ts';
import { mentionsIn } from './people.ts';
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

/** A reply drawn for whoever asked, still to be made into what stands where it is shown. */
export type Answer = { drawn: DrawnReply; reader: Reader; refused: boolean; audience(surface: Surface): Audience };
type Message = Extract<Sent, { type: 'message' }>;

export type Answers = {
  /** Answers the call; `workspace` is where it is shown, whose accounts can be mentioned. */
  to(call: Call, workspace: string): Promise<Answer>;
  message(view: DrawnView, audience: Audience): Omit<Message, 'type'>;
  /** The answer as a modal: a form to fill in, or what there is to read. */
  modal(answer: Answer, place: string | undefined): ModalView;
};

export function createAnswers({ bot, store, gate }: { bot: Bot; store: Store; gate: Gate }): Answers {
  return {
    async to(call, workspace) {
      const { reply, reader, refused = false } = await bot.handle(call);
      const drawn = drawReply(reply, reader);
      const mentions = drawn.kind === 'view' ? await mentioned(store, drawn.view, workspace) : new Map();
      const audience = (surface: Surface): Audience => ({
        surface,
        mention: (personId) => mentions.get(personId),
        manyZones: false,
      });
      return { drawn, reader, refused, audience };
    },
    message(view, audience) {
      const { text, blocks } = gate({ type: 'message', text: fallbackOf(view), blocks: blocksOf(view, audience) });
      return { text, blocks };
    },
    modal({ drawn, reader, audience }, place) {
      const here = audience('modal');
      return gate(
        drawn.kind === 'form' ? formModal(drawn.form, reader, here, place) : answerModal(drawn.view, reader, here),
      );
    },
  };
}

/** Personal ids to Slack user ids; the store is asked only where someone is named. */
export async function mentioned(store: Store, view: DrawnView, workspace: string): Promise<Map<string, string>> {
  return store.transaction((tables) => mentionsIn(tables, view, workspace));
}
