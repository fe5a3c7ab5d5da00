import type { Bot, Said } from '../../src/call.ts';
import { DeliveryProblem } from '../../src/errors.ts';
import type { TeamsConversation } from '../../src/tables/teams-conversations.ts';
import { type Activity, lineOf } from './activity.ts';
import type { createAnswers } from './answer.ts';
import { accountOf, type createAsker, type OnFault } from './asker.ts';
import type { Maker } from './card.ts';
import type { Connector } from './connector.ts';
import { drawn, handled } from './handled.ts';
import type { Homes } from './homes.ts';
import { invoke } from './invoke.ts';
import type { Places } from './places.ts';
import { saidBy } from './said.ts';
import { welcome } from './welcome.ts';

/** What the HTTP request is answered with. */
export type Turned = { status: number; body?: unknown };
export type TurnParts = {
  bot: Bot;
  connector: Connector;
  places: Places;
  homes: Homes;
  callOf: ReturnType<typeof createAsker>;
  answer: ReturnType<typeof createAnswers>;
  maker: Maker;
  /** The network's zone, for a reader who is not known yet. */
  zone: string;
  onFault: OnFault;
  /** Runs beside the answer; waited for when the bot stops. */
  beside: (about: string, work: Promise<unknown>) => void;
  /** Over once an invoke has waited for its answer as long as it may. */
  patience: () => Promise<undefined>;
  /** Something may be due now. */
  wake: () => void;
};

const nothing: Turned = { status: 200 };

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
    const messageId = await parts.answer(activity, place, drawn(answered, 'message', parts), answered.reader);
    if (messageId !== undefined) await parts.homes.sent(accountOf(activity), place, { messageId, answered });
  } catch (error) {
    // Certainly not written: Teams is told so, and brings the message again. Where it is open, once has to be enough.
    if (error instanceof DeliveryProblem) throw error;
    parts.onFault('answering', error);
  }
  return nothing;
}

async function membersChanged(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<Turned> {
  const isUs = ({ id }: { id: string }) => id === activity.recipient.id;
  if (activity.membersRemoved?.some(isUs)) await parts.places.forget(place);
  else if (activity.membersAdded?.some(isUs)) await welcome(activity, place, parts);
  return nothing;
}
