import type { Logger } from 'pino';
import { button, buttons, say } from '../../src/view-model/view.ts';
import type { ChannelMessage } from './channel-message.ts';
import type { Clients } from './clients.ts';

type Welcome = {
  /** Writes to the person who installed the app what to do next. */
  installer(user: string, clients: Clients): Promise<void>;
};

export function createWelcome({ channelMessage, log }: { channelMessage: ChannelMessage; log: Logger }): Welcome {
  return {
    async installer(user, { outbox }) {
      const steps = [say('slack.installed.channel'), say('slack.installed.bind'), say('slack.installed.secretariat')];
      const content = channelMessage({
        title: say('slack.installed'),
        body: [...steps.map((text) => ({ kind: 'item' as const, text })), buttons(button(say('button.help'), 'help'))],
      });
      try {
        await outbox.chat.postMessage({ channel: user, ...content });
      } catch (error) {
        // The app is installed all the same.
        log.warn({ err: error }, 'the installer was not welcomed');
      }
    },
  };
}
