import { type Block, button, buttons, paragraph, say, show } from '../../../src/view-model/view.ts';
import { type CardOptions, drawCard } from '../card.ts';
import type { Connector } from '../connector.ts';
import type { Conversations } from '../conversations.ts';
import type { Homes } from '../homes.ts';
import { accountOf, readerOf } from '../people.ts';
import type { Received } from './received.ts';
import type { Run } from './run.ts';

type Parts = Pick<Run, 'run'> & {
  connector: Connector;
  conversations: Conversations;
  homes: Homes;
  options: CardOptions;
  /** The network's zone, for a reader whose own is not known. */
  zone: string;
};

const help = button(say('button.help'), 'help', {}, 'primary');
const forOne: Block = buttons(help, button(say('join.title'), 'join'));
const forAll: Block = buttons(help, button(say('channel.title'), 'channel bind'));

/** Sends one welcome to each conversation, however many events report the same installation; a person gets their home too. */
export const createWelcome =
  ({ run, connector, conversations, homes, options, zone }: Parts) =>
  async (received: Received): Promise<void> => {
    const { activity, conversation } = received;
    // Marked first, since two events report one installation at the same time.
    if (!(await conversations.markWelcome(conversation))) return;
    try {
      await welcomeIn(received);
    } catch (error) {
      // Throwing answers 500: Teams sends the event again, and then the welcome goes out.
      await conversations.unmarkWelcome(conversation);
      throw error;
    }

    async function welcomeIn(received: Received): Promise<void> {
      if (conversation.kind !== 'personal') {
        const hello = show({ body: [paragraph(say('teams.welcomeHere')), forAll] });
        await connector.send(conversation, drawCard(hello, readerOf(activity, zone), 'message', options));
        return;
      }
      const hello = show({ body: [paragraph(say('teams.welcome')), forOne] });
      const answered = await run(received, { how: 'typed', line: 'home' });
      const { reply, reader } = answered;
      await connector.send(conversation, drawCard(hello, reader, 'message', options));
      const messageId = await connector.send(conversation, drawCard(reply, reader, 'message', options));
      await homes.sent(accountOf(activity), conversation, { messageId, answered });
    }
  };
