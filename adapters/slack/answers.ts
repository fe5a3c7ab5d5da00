import type { ModalView } from '@slack/types';
import type { Answered, Bot, Call } from '../../src/call.ts';
import { type DrawnReply, type DrawnView, drawReply } from '../../src/draw.ts';
import type { Store } from '../../src/ports.ts';
import type { Reader } from '../../src/reader.ts';
import { blocksOf, fallbackOf } from './blocks.ts';
import { faultsOf, fitted, type Sent } from './limits.ts';
import { answerModal, formModal } from './modal.ts';
import { peopleIn, userIdsOf } from './people.ts';
import type { Stow } from './stow.ts';
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

type Parts = { bot: Bot; store: Store; gate: Gate; stow: Stow };
export function createAnswers({ bot, store, gate, stow }: Parts): Answers {
  // The bot gives the same answer back while nothing has changed, whom it mentions included; it is drawn once.
  const made = new WeakMap<Answered, { workspace: string; answer: Answer }>();

  const message = (view: DrawnView, audience: Audience): Content => {
    const { text, blocks } = gate({ type: 'message', text: fallbackOf(view), blocks: blocksOf(view, audience) });
    return { text, blocks };
  };

  async function answerOf({ reply, reader, refused }: Answered, workspace: string): Promise<Answer> {
    const drawn = await stow.reply(drawReply(reply, reader));
    const mentions = drawn.kind === 'view' ? await mentioned(store, drawn.view, workspace) : new Map();
    const audience = (surface: Surface): Audience => ({
      surface,
      mention: (personId) => mentions.get(personId),
      manyZones: false,
    });
    let content: Private | undefined;
    return {
      drawn,
      reader,
      refused: refused === true,
      audience,
      message() {
        if (drawn.kind === 'view')
          content ??= { response_type: 'ephemeral', ...message(drawn.view, audience('message')) };
        return content;
      },
    };
  }

  return {
    async to(call, workspace) {
      const answered = await bot.handle({ ...call, said: await stow.opened(call.said) });
      const known = made.get(answered);
      if (known?.workspace === workspace) return known.answer;
      const answer = await answerOf(answered, workspace);
      made.set(answered, { workspace, answer });
      return answer;
    },
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
export async function mentioned(store: Store, view: DrawnView, workspace: string): Promise<Map<string, string>> {
  const people = peopleIn(view);
  return people.size === 0 ? new Map() : store.transaction((tables) => userIdsOf(tables, people, workspace));
}
