import type { AdaptiveCardActionResponse } from '@microsoft/teams.api';
import { drawPlain } from '../../../src/view-model/draw.ts';
import type { Reader } from '../../../src/view-model/reader.ts';
import { say, type Text } from '../../../src/view-model/view.ts';
import type { DrawnCard } from '../card.ts';
import type { HttpAnswer } from './received.ts';

const answerWith = (body: AdaptiveCardActionResponse): HttpAnswer => ({ status: 200, body });

/** The card that takes the place of the pressed one, for the person who pressed. */
export const cardAnswer = ({ card }: DrawnCard): HttpAnswer =>
  answerWith({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });

/** A short text beside the pressed card. */
export const textAnswer = (text: Text, reader: Reader): HttpAnswer =>
  answerWith({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: drawPlain(text, reader) });

/** The error of a card's action. An empty answer would look like success. */
export function errorAnswer(reader: Reader): HttpAnswer {
  const value = { code: 'BadRequest', message: drawPlain(say('teams.unknown'), reader) };
  return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}
