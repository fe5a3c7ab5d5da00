import type { KnownBlock } from '@slack/types';
import type { Apologise } from '../apology.ts';
import { type Clients, slackFault } from '../clients.ts';
import { decisionFor } from '../decisions.ts';
import type { AnswerTo } from './answering.ts';
import { accountOf, channelOf } from './calls.ts';
import { type Message, messageShape, type Origin } from './payloads.ts';

export type MessageParts = {
  answerTo: AnswerTo;
  apologise: Apologise;
  clientsFor: (from: Origin) => Promise<Clients>;
};

/** Answers words typed to the bot: privately where it was mentioned in a channel or thread, plainly in a direct conversation. */
export async function hearMessage(event: unknown, from: Origin, bot: string | undefined, parts: MessageParts) {
  const read = messageShape.safeParse(event);
  // Without an author, or with one that is a bot, it is nothing to answer: edits, deletions, our own letters.
  if (!read.success) return;
  const message = read.data;
  if (message.user === bot) return;
  const { user, channel, ts, text } = message;
  const account = accountOf({ id: user, team_id: message.user_team ?? message.team }, from);
  const asked = {
    from: account,
    ...channelOf(channel, from),
    key: `${channel} ${ts}`,
    said: { how: 'typed', line: text } as const,
    called: undefined,
  };
  try {
    const { answer, clients } = await parts.answerTo(asked, from, bot);
    await answerIn(message, await answer.messageOrButton(), clients);
  } catch (error) {
    const apology = await parts.apologise(error, account);
    await answerIn(message, { text: apology }, await parts.clientsFor(from));
  }
}

type Content = { text: string; blocks?: KnownBlock[] };

async function answerIn({ channel, user, thread_ts }: Message, content: Content, { interactive }: Clients) {
  const thread = thread_ts === undefined ? {} : { thread_ts };
  if (channel.startsWith('D')) {
    await interactive.chat.postMessage({ channel, ...thread, ...content });
    return;
  }
  try {
    await interactive.chat.postEphemeral({ channel, user, ...thread, ...content });
  } catch (error) {
    // Where the bot may not write, the direct conversation is left.
    if (decisionFor(slackFault(error) ?? '') !== 'place gone') throw error;
    await interactive.chat.postMessage({ channel: user, ...content });
  }
}
