import { type AdaptiveCardActionResponse, cardAttachment } from '@microsoft/teams.api';
import { z } from 'zod';
import type { Answered, Bot, Said } from '../../src/call.ts';
import { drawPlain } from '../../src/draw.ts';
import { DeliveryProblem } from '../../src/errors.ts';
import type { TeamsConversation } from '../../src/ports.ts';
import { type Reader, readerOf } from '../../src/reader.ts';
import { type Reply, say, type Text } from '../../src/view.ts';
import { type Activity, lineOf, zoneOf } from './activity.ts';
import type { createAnswers } from './answer.ts';
import type { createAsker, OnFault } from './asker.ts';
import type { Place } from './button.ts';
import { type Drawn, drawCard, type Maker } from './card.ts';
import type { Connector } from './connector.ts';
import { extensionCalls } from './extension.ts';
import type { Places } from './places.ts';
import { saidBy } from './said.ts';

/** What the HTTP request is answered with. */
export type Turned = { status: number; body?: unknown };
export type TurnParts = {
  bot: Bot;
  connector: Connector;
  places: Places;
  callOf: ReturnType<typeof createAsker>;
  answer: ReturnType<typeof createAnswers>;
  maker: Maker;
  /** The cards made of answers. */
  cards: WeakMap<Answered, { where: Place; drawn: Drawn }>;
  /** The network's zone, for a reader who is not known yet. */
  zone: string;
  onFault: OnFault;
  /** Runs beside the answer; waited for when the bot stops. */
  beside: (about: string, work: Promise<unknown>) => void;
  /** Something may be due now. */
  wake: () => void;
};

const nothing: Turned = { status: 200 };
const actionValue = z.looseObject({ action: z.looseObject({ data: z.unknown().optional() }) });
const taskValue = z.looseObject({ data: z.unknown().optional() });

/** Does what an activity asks, and gives what the request is answered with. */
export async function turn(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<Turned> {
  switch (activity.type) {
    case 'message':
      return message(activity, place, parts);
    case 'invoke':
      return invoke(activity, place, parts);
    case 'installationUpdate':
      if (activity.action?.startsWith('remove')) await parts.places.forget(place);
      else await welcome(activity, place, parts);
      return nothing;
    case 'conversationUpdate':
      return membersChanged(activity, place, parts);
    default:
      // Edited and deleted messages, reactions, typing: what was asked has been answered.
      return nothing;
  }
}

async function message(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<Turned> {
  // An action of the older kind comes as a message with a value and no words.
  const said: Said = saidBy(activity.value) ?? { how: 'typed', line: lineOf(activity) };
  const answered = await handled(activity, place, said, parts);
  try {
    await parts.answer(activity, place, drawn(answered, 'message', parts), answered.reader);
  } catch (error) {
    // Certainly not written: Teams is told so, and brings the message again. Where it is open, once has to be enough.
    if (error instanceof DeliveryProblem) throw error;
    parts.onFault('answering', error);
  }
  return nothing;
}

async function invoke(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<Turned> {
  const reader = readerFor(activity, parts.zone);
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const said = saidBy(actionValue.safeParse(activity.value).data?.action.data);
      return said ? pressed(activity, place, said, parts) : failed(reader);
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

/** The card that was pressed becomes the answer: at once for who pressed, and for good where nobody else sees it. */
async function pressed(activity: Activity, place: TeamsConversation, said: Said, parts: TurnParts): Promise<Turned> {
  const answered = await handled(activity, place, said, parts);
  const shown = drawn(answered, 'message', parts);
  const { replyToId } = activity;
  if (place.kind === 'personal' && replyToId && !answered.refused) {
    parts.beside('replacing a pressed card', parts.connector.replace(place, replyToId, shown));
  }
  const body: AdaptiveCardActionResponse = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: shown.card,
  };
  return { status: 200, body };
}

/** A form comes back with its problems in the same dialog; so does the answer, with its next steps. */
async function dialog(activity: Activity, place: TeamsConversation, said: Said, parts: TurnParts): Promise<Turned> {
  const { card, title } = drawn(await handled(activity, place, said, parts), 'dialog', parts);
  const value = { title, height: 'medium', width: 'medium', card: cardAttachment('adaptive', card) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

async function membersChanged(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<Turned> {
  const isUs = ({ id }: { id: string }) => id === activity.recipient.id;
  if (activity.membersRemoved?.some(isUs)) await parts.places.forget(place);
  else if (activity.membersAdded?.some(isUs)) await welcome(activity, place, parts);
  return nothing;
}

/** Once for each person, team and chat, however many events tell of the same arrival. */
async function welcome(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<void> {
  if (!(await parts.places.isNew(place))) return;
  const reader = readerFor(activity, parts.zone);
  const words = place.kind === 'personal' ? say('teams.welcome') : say('teams.welcomeHere');
  const reply: Reply = {
    kind: 'view',
    view: {
      body: [
        { kind: 'text', text: words },
        {
          kind: 'buttons',
          buttons: [
            { label: say('button.help'), command: 'help', values: {}, style: 'primary' },
            { label: say('join.title'), command: 'join', values: {} },
          ],
        },
      ],
    },
  };
  await parts.connector.send(place, drawCard(reply, reader, 'message', parts.maker));
}

async function handled(activity: Activity, place: TeamsConversation, said: Said, parts: TurnParts): Promise<Answered> {
  const answered = await parts.bot.handle(await parts.callOf(activity, place, said));
  parts.wake();
  return answered;
}

/** Once for an answer that the bot remembers, and so gives back while nothing has changed. */
function drawn(answered: Answered, where: Place, { maker, cards }: TurnParts): Drawn {
  const known = cards.get(answered);
  if (known?.where === where) return known.drawn;
  const made = drawCard(answered.reply, answered.reader, where, maker);
  cards.set(answered, { where, drawn: made });
  return made;
}

const readerFor = (activity: Activity, zone: string): Reader =>
  readerOf({ language: null, locale: activity.locale ?? null, zone: zoneOf(activity) ?? zone });

/** The error card of an action: an empty answer would look like success. */
function failed(reader: Reader): Turned {
  const value = { code: 'BadRequest', message: drawPlain(say('teams.unknown'), reader) };
  return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}

const told = (text: Text, reader: Reader): Turned => ({
  status: 200,
  body: { task: { type: 'message', value: drawPlain(text, reader) } },
});
