import type { ModalView } from '@slack/types';
import type { Bot, Call } from '../../src/ports/call.ts';
import type { Store } from '../../src/ports/store.ts';
import { type DrawnForm, type DrawnReply, type DrawnView, drawPlain, drawReply } from '../../src/view-model/draw.ts';

import { peopleIn } from '../../src/view-model/people-in.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say, type Text } from '../../src/view-model/view.ts';
import { blocksOf, fallbackOf } from './draw.ts';
import { answerModal, formModal } from './draw-form.ts';
import { faultsOf, fitted, type Sent } from './limits.ts';
import type { LongValues } from './long-values.ts';
import type { Audience, Surface } from './text.ts';

/** Fits a payload into Slack's limits and reports what was cut. */
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
/** A reply drawn for its reader, before it becomes a message or a modal. */
export type Answer = {
  drawn: DrawnReply;
  reader: Reader;
  refused: boolean;
  command: string | undefined;
  /** Whether the call changed the store. */
  wrote: boolean;
  audience(surface: Surface): Audience;
  /** Returns the same answer with a sentence below a view. */
  plus(sentence: Text): Answer;
  /** Returns the ephemeral message of a view; undefined for a form. */
  message(): Private | undefined;
  /** Returns the message for where no form can open: the view, or a button that opens the form. */
  messageOrButton(): Promise<Content>;
};

export type Answers = {
  /** Answers the call; `workspace` is where the answer is shown, whose accounts can be mentioned. */
  to(call: Call, workspace: string): Promise<Answer>;
  message(view: DrawnView, audience: Audience): Content;
  /** Returns the answer as a modal. */
  modal(answer: Answer, channel: string | undefined): ModalView;
};

type AnswerParts = { bot: Bot; store: Store; gate: Gate; longValues: LongValues };
export function createAnswers({ bot, store, gate, longValues }: AnswerParts): Answers {
  const message = (view: DrawnView, audience: Audience): Content => {
    const { text, blocks } = gate({ type: 'message', text: fallbackOf(view), blocks: blocksOf(view, audience) });
    return { text, blocks };
  };

  return {
    to: (call, workspace) =>
      bot.answer(call, {
        open: longValues.opened,
        async show({ reply, reader, command, refused, wrote }, transaction) {
          const drawn = await longValues.reply(drawReply(reply, reader), transaction);
          const mentions = drawn.kind === 'view' ? await mentioned(drawn.view, workspace, transaction) : new Map();
          const audience = (surface: Surface): Audience => ({
            surface,
            reader,
            mention: (personId) => mentions.get(personId),
            manyZones: false,
          });
          const answerOf = (drawn: DrawnReply): Answer => ({
            drawn,
            reader,
            refused: refused === true,
            command,
            wrote: wrote === true,
            audience,
            plus: (sentence) => answerOf(withSentence(drawn, drawPlain(sentence, reader))),
            messageOrButton: async () => {
              const view = drawn.kind === 'view' ? drawn.view : buttonFor(drawn.form, reader);
              return message(await longValues.view(view, store.transaction), audience('message'));
            },
            message: () =>
              drawn.kind === 'view'
                ? { response_type: 'ephemeral', ...message(drawn.view, audience('message')) }
                : undefined,
          });
          return answerOf(drawn);
        },
      }),
    message,
    modal({ drawn, audience }, channel) {
      const here = audience('modal');
      return gate(drawn.kind === 'form' ? formModal(drawn.form, here, channel) : answerModal(drawn.view, here));
    },
  };
}

function withSentence(drawn: DrawnReply, sentence: string): DrawnReply {
  if (drawn.kind === 'form') return drawn;
  const { view } = drawn;
  return { kind: 'view', view: { ...view, body: [...view.body, { kind: 'text', text: [sentence] }] } };
}

/** Events have no trigger, so a form opens from a button's. */
const buttonFor = ({ title, command, values, inputs }: DrawnForm, reader: Reader): DrawnView => {
  const given = Object.fromEntries(inputs.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  const open = { label: drawPlain(say('slack.openForm'), reader), command, values: { ...given, ...values } };
  return { title, body: [{ kind: 'buttons', buttons: [open] }] };
};

/** Returns Slack user ids by person id; no query where the view names no person. */
export async function mentioned(
  view: DrawnView,
  workspace: string,
  transaction: Store['transaction'],
): Promise<Map<string, string>> {
  const named = [...peopleIn(view).keys()];
  if (named.length === 0) return new Map();
  return transaction(({ people }) => people.accountIds(named, { platform: 'slack', workspace }));
}
