import type { Activity } from '../activity.ts';
import type { Conversations } from '../conversations.ts';
import type { HttpAnswer, Received } from './received.ts';

type Parts = {
  messages: (received: Received) => Promise<void>;
  invokes: (received: Received) => Promise<HttpAnswer>;
  welcome: (received: Received) => Promise<void>;
  conversations: Conversations;
};

/** Routes each activity by its type, and returns the answer to its request. */
export const createReceive = ({ messages, invokes, welcome, conversations }: Parts) =>
  async function receive(received: Received): Promise<HttpAnswer> {
    const { activity, conversation } = received;
    if (activity.type === 'invoke') return invokes(received);
    if (activity.type === 'message') await messages(received);
    else if (hasLeft(activity)) await conversations.forget(conversation);
    else if (hasArrived(activity)) await welcome(received);
    // Edited and deleted messages, reactions and typing need nothing: what was asked has been answered.
    return { status: 200 };
  };

const isBot =
  ({ recipient }: Activity) =>
  ({ id }: { id: string }): boolean =>
    id === recipient.id;

function hasLeft(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('remove') ?? false;
  return activity.type === 'conversationUpdate' && (activity.membersRemoved?.some(isBot(activity)) ?? false);
}

function hasArrived(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return true;
  return activity.type === 'conversationUpdate' && (activity.membersAdded?.some(isBot(activity)) ?? false);
}
