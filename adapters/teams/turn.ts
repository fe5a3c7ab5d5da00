import type { Said } from '../../src/ports/call.ts';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Activity, lineOf } from './activity.ts';
import { accountOf } from './asker.ts';
import { drawn, handled } from './handled.ts';
import { invoke } from './invoke.ts';
import type { Turned, TurnParts } from './parts.ts';
import { saidBy } from './said.ts';
import { welcome } from './welcome.ts';

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
