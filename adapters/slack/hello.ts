import type { Logger } from 'pino';
import { button, buttons, paragraph, say } from '../../src/view-model/view.ts';
import type { ChannelMessage } from './channel-message.ts';
import { type Clients, slackFault } from './clients.ts';
import { decisionFor } from './decisions.ts';

export type Hello = {
  /** Posts in a channel and returns whether letters can reach it; only a post shows that. */
  into(channel: string, clients: Clients, isBound: boolean): Promise<boolean>;
};

export function createHello({ channelMessage, log }: { channelMessage: ChannelMessage; log: Logger }): Hello {
  return {
    async into(channel, { interactive }, isBound) {
      const hello = paragraph(isBound ? say('slack.hello') : say('slack.hello.unbound'));
      const content = channelMessage({ body: [hello, buttons(button(say('button.help'), 'help'))] });
      try {
        await interactive.chat.postMessage({ channel, ...content });
        return true;
      } catch (error) {
        log.warn({ err: error, channel }, 'a channel could not be greeted');
        return decisionFor(slackFault(error) ?? '') !== 'place gone';
      }
    },
  };
}
