import { cardAttachment } from '@microsoft/teams.api';
import { drawPlain } from '../../../src/view-model/draw.ts';
import type { Reader } from '../../../src/view-model/reader.ts';
import { say, type Text } from '../../../src/view-model/view.ts';
import type { Pressed } from '../action-data.ts';
import { type CardOptions, drawCard } from '../card.ts';
import { readerOf } from '../people.ts';
import type { HttpAnswer, Received } from './received.ts';
import type { Run } from './run.ts';

export type Dialog = ReturnType<typeof createDialog>;

/** Answers a dialog with a dialog: a form with its problems, or the answer with its next steps. */
export const createDialog =
  ({ runInTime, options, zone }: Pick<Run, 'runInTime'> & { options: CardOptions; zone: string }) =>
  async (received: Received, said: Pressed): Promise<HttpAnswer> => {
    const answered = await runInTime(received, said);
    if (!answered) return dialogMessage(say('teams.working'), readerOf(received.activity, zone));
    const { card, title } = drawCard(answered.reply, answered.reader, 'dialog', options);
    const value = { title, height: 'medium', width: 'medium', card: cardAttachment('adaptive', card) };
    return { status: 200, body: { task: { type: 'continue', value } } };
  };

/** A dialog that holds only this sentence. */
export const dialogMessage = (text: Text, reader: Reader): HttpAnswer => ({
  status: 200,
  body: { task: { type: 'message', value: drawPlain(text, reader) } },
});
