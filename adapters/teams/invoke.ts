import { type AdaptiveCardActionResponse, cardAttachment } from '@microsoft/teams.api';
import { z } from 'zod';
import type { Answered } from '../../src/ports/call.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say, type Text } from '../../src/view-model/view.ts';
import type { Activity } from './activity.ts';
import { accountOf } from './asker.ts';
import { type Drawn, drawCard } from './card.ts';
import { extensionCalls } from './extension.ts';
import { drawn, handled, readerFor } from './handled.ts';
import type { Turned, TurnParts } from './parts.ts';
import { type Pressed, saidBy } from './said.ts';

const actionValue = z.looseObject({
  trigger: z.string().optional(),
  action: z.looseObject({ data: z.unknown().optional() }),
});
const taskValue = z.looseObject({ data: z.unknown().optional() });

/** A press, a form or a look, answered in the request itself; what this version does not know is told so. */
export async function invoke(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<Turned> {
  const reader = readerFor(activity, parts.zone);
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const value = actionValue.safeParse(activity.value).data;
      const said = saidBy(value?.action.data);
      if (!said) return failed(reader);
      return isRefresh(value?.trigger)
        ? refreshed(activity, place, said, parts)
        : pressed(activity, place, said, parts);
    }
    case 'task/fetch':
    case 'task/submit': {
      const said = saidBy(taskValue.safeParse(activity.value).data?.data);
      return said ? dialog(activity, place, said, parts) : told(say('teams.unknown'), reader);
    }
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction': {
      const said = extensionCalls(activity.value);
      return said ? dialog(activity, place, said, parts) : told(say('teams.unknown'), reader);
    }
    default:
      return failed(reader);
  }
}

/** The answer if it comes soon enough, else undefined; then it follows as a message. */
async function soon(work: Promise<Answered>, activity: Activity, place: TeamsConversation, parts: TurnParts) {
  const answered = await Promise.race([work, parts.patience()]);
  if (!answered) {
    const late = work.then((one) => parts.answer(activity, place, drawn(one, 'message', parts), one.reader));
    parts.beside('answering late', late);
  }
  return answered;
}

/** The card that was pressed becomes the answer: at once for who pressed, and for good where nobody else sees it. */
async function pressed(activity: Activity, place: TeamsConversation, said: Pressed, parts: TurnParts): Promise<Turned> {
  const answered = await soon(handled(activity, place, said, parts), activity, place, parts);
  if (!answered) return toast(say('teams.working'), readerFor(activity, parts.zone));
  const shown = drawn(answered, 'message', parts);
  const { replyToId } = activity;
  const account = accountOf(activity);
  // A home stays one: what is pressed there is answered below it.
  if (place.kind === 'personal' && (await parts.homes.isHome(account, replyToId))) {
    parts.beside('answering below a home', parts.connector.send(place, shown));
    return replacedBy(await parts.homes.drawn(account));
  }
  if (place.kind === 'personal' && replyToId && !answered.refused) {
    parts.beside('replacing a pressed card', parts.connector.replace(place, replyToId, shown));
  }
  return replacedBy(shown);
}

const isRefresh = (trigger: string | undefined): boolean => trigger === 'automatic' || trigger === 'manual';

/**
 * The card as it stands for whoever looks at it, as their client asks by itself. It carries no key, so that every look
 * shows how things are then; what they may not see leaves them the card that all have.
 */
async function refreshed(
  activity: Activity,
  place: TeamsConversation,
  said: Pressed,
  parts: TurnParts,
): Promise<Turned> {
  const work = parts.callOf(activity, place, said).then(({ key: _, ...call }) => parts.bot.handle(call));
  const answered = await Promise.race([work, parts.patience()]);
  if (!answered) {
    parts.beside('drawing a card for its reader', work);
    return failed(readerFor(activity, parts.zone));
  }
  const { reply, reader, refused } = answered;
  if (refused || reply.kind !== 'view') return failed(reader);
  const own = { command: said.command, values: said.values, userIds: [activity.from.id] };
  return replacedBy(drawCard(reply, reader, 'message', parts.maker, own));
}

/** A form comes back with its problems in the same dialog; so does the answer, with its next steps. */
async function dialog(activity: Activity, place: TeamsConversation, said: Pressed, parts: TurnParts): Promise<Turned> {
  const answered = await soon(handled(activity, place, said, parts), activity, place, parts);
  if (!answered) return told(say('teams.working'), readerFor(activity, parts.zone));
  const { card, title } = drawn(answered, 'dialog', parts);
  const value = { title, height: 'medium', width: 'medium', card: cardAttachment('adaptive', card) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

const action = (body: AdaptiveCardActionResponse): Turned => ({ status: 200, body });

const replacedBy = ({ card }: Drawn): Turned =>
  action({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });

const toast = (text: Text, reader: Reader): Turned =>
  action({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: drawPlain(text, reader) });

/** The error card of an action: an empty answer would look like success. */
function failed(reader: Reader): Turned {
  const value = { code: 'BadRequest', message: drawPlain(say('teams.unknown'), reader) };
  return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}

const told = (text: Text, reader: Reader): Turned => ({
  status: 200,
  body: { task: { type: 'message', value: drawPlain(text, reader) } },
});
