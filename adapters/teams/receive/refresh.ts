import { say } from '../../../src/view-model/view.ts';
import type { Refreshed } from '../action-data.ts';
import { type CardOptions, drawCard } from '../card.ts';
import { readerOf } from '../people.ts';
import { cardAnswer, errorAnswer, textAnswer } from './action-answer.ts';
import type { Look } from './look.ts';
import type { HttpAnswer, Received } from './received.ts';

type Parts = { look: Look; options: CardOptions; zone: string };
export type Refresh = ReturnType<typeof createRefresh>;

/** Answers a client that refreshes a card for one reader. */
export const createRefresh =
  ({ look, options, zone }: Parts) =>
  async (received: Received, { command, values }: Refreshed): Promise<HttpAnswer> => {
    const { activity } = received;
    const answered = await look('refreshing a card', received, (ask) => ask({ how: 'pressed', command, values }));
    // An error would stay on the card (microsoft-teams-library-js#1888); a text leaves the card that all have.
    if (!answered) return textAnswer(say('teams.notNow'), readerOf(activity, zone));
    const { reply, reader, refused } = answered;
    if (refused || reply.kind !== 'view') return errorAnswer(reader);
    const own = { command, values, userIds: [activity.from.id] };
    return cardAnswer(drawCard(reply, reader, 'message', options, { own }));
  };
