import type { Logger } from 'pino';
import type { DrawnView } from '../../../src/view-model/draw.ts';
import { button, buttons, paragraph, say } from '../../../src/view-model/view.ts';
import type { Answer } from '../answer.ts';
import type { ChannelMessage } from '../channel-message.ts';
import { type Clients, slackFault } from '../clients.ts';
import { decisionFor } from '../decisions.ts';
import type { Hello } from '../hello.ts';
import type { Asked } from './calls.ts';
import { threadAt } from './permalink.ts';

export type FollowUpParts = { channelMessage: ChannelMessage; hello: Hello; log: Logger };

/** Does in the channel what belongs to a call that has written. Returns the answer, with what the person has to do. */
export async function followUp(answer: Answer, asked: Omit<Asked, 'called'>, clients: Clients, parts: FollowUpParts) {
  if (!answer.wrote) return answer;
  if (answer.command === 'channel bind' && asked.in !== undefined) {
    if (await parts.hello.into(asked.in, clients, true)) return answer;
    return answer.plus(isGroupConversation(asked) ? say('slack.invite.group') : say('slack.invite'));
  }
  if (answer.command === 'actions add') await replyToSource(answer, asked, clients, parts);
  return answer;
}

/** Nobody can be added to a conversation of several people; Slack calls it by their names. */
const isGroupConversation = ({ channel }: Pick<Asked, 'channel'>): boolean =>
  channel?.name?.startsWith('#mpdm-') === true;

/** Replies to the message of which an action item was made, where the bot may write there. */
async function replyToSource({ drawn }: Answer, { said }: Pick<Asked, 'said'>, clients: Clients, parts: FollowUpParts) {
  const at = said.how === 'submitted' ? threadAt(said.values.source) : undefined;
  const code = drawn.kind === 'view' ? codeIn(drawn.view) : undefined;
  if (at === undefined || code === undefined) return;
  const open = buttons(button(say('button.open'), 'actions show', { item: code }));
  const content = parts.channelMessage({ body: [paragraph(say('slack.madeOf', { code })), open] });
  try {
    await clients.interactive.chat.postMessage({ ...at, ...content });
  } catch (error) {
    // The shortcut is there in conversations of others too.
    const isElsewhere = decisionFor(slackFault(error) ?? '') === 'place gone';
    if (!isElsewhere) parts.log.warn({ err: error }, 'a message was not told which action item was made of it');
  }
}

/** Returns the code of the action item that the answer's button opens. */
const codeIn = ({ body }: DrawnView): string | undefined =>
  body
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .find(({ command }) => command === 'actions show')?.values.item;
