import { drawPlain, drawView } from '../../src/view-model/draw.ts';
import { button, buttons, paragraph, say } from '../../src/view-model/view.ts';
import type { Answers } from './answer.ts';
import { slackFault } from './clients.ts';
import { decisionFor } from './decisions.ts';
import type { Answered } from './receive/answering.ts';
import type { Respond } from './respond.ts';
import { type Reach, tell } from './tell.ts';

type HelloParts = { answers: Answers; respond: Respond };

/** Posts in a channel that was just connected, which proves that letters can reach it; else tells the person to invite the bot. */
export async function helloIn(channel: string, { answer, clients }: Answered, reach: Reach, parts: HelloParts) {
  const view = { body: [paragraph(say('slack.hello')), buttons(button(say('button.help'), 'help'))] };
  const content = parts.answers.message(drawView(view, answer.reader), answer.audience('message'));
  try {
    await clients.interactive.chat.postMessage({ channel, ...content });
  } catch (error) {
    if (decisionFor(slackFault(error) ?? '') !== 'place gone') throw error;
    await tell({ text: drawPlain(say('slack.invite'), answer.reader) }, reach, clients, parts.respond);
  }
}
