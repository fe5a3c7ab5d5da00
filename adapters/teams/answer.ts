import { setTimeout as after } from 'node:timers/promises';
import type { Answered } from '../../src/ports/call.ts';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';
import { tenantOf } from './activity.ts';
import { type CardOptions, drawCard } from './card.ts';
import type { Connector, Message } from './connector.ts';
import type { Conversations } from './conversations.ts';
import { accountOf, type OnFault } from './people.ts';
import { OpenOutcome } from './problem.ts';
import type { Received } from './receive/received.ts';

// Teams sends a message again after 15 seconds without an answer.
const maxWaitMs = 4000;

type Parts = { connector: Connector; conversations: Conversations; options: CardOptions; onFault: OnFault };
/** Sends the answer; returns the id of the message where it is in the asker's own conversation. */
export type Answer = (received: Received, answered: Pick<Answered, 'reply' | 'reader'>) => Promise<string | undefined>;

/** Sends answers so that only the asker sees them. */
export function createAnswer({ connector, conversations, options, onFault }: Parts): Answer {
  /** Answers in the asker's personal conversation, with a note in the shared one. */
  async function answerPersonally({ activity, conversation }: Received, message: Message, reader: Reader) {
    const thread = activity.conversation.id;
    const { id } = accountOf(activity);
    const { own, via } = await conversations.near(tenantOf(activity), id);
    try {
      const target = own ?? (await connector.open(id, via ?? conversation));
      if (!own) await conversations.remember(target);
      await againAfterWait(() => connector.send(target, message));
      await connector.send(conversation, { text: drawPlain(say('teams.elsewhere'), reader) }, thread);
    } catch (error) {
      onFault('answering in the personal chat', error);
      await connector.send(conversation, { text: drawPlain(say('teams.noChat'), reader) }, thread);
    }
  }

  return async function answer(received, { reply, reader }) {
    const { activity, conversation } = received;
    const message = drawCard(reply, reader, 'message', options);
    if (conversation.kind === 'personal') return againAfterWait(() => connector.send(conversation, message));
    try {
      const { id, name } = activity.from;
      const asker = { id, name: name ?? '', role: 'user' as const };
      await againAfterWait(() => connector.sendTargeted(conversation, asker, message, activity.conversation.id));
    } catch (error) {
      // Even where the targeted message may have arrived: a second answer does no harm, none at all would.
      onFault('answering with a targeted message', error);
      await answerPersonally(received, message, reader);
    }
    return undefined;
  };
}

/**
 * Runs work again after the wait that Teams asks for, where that is short. After a 5xx too, at once: the answer may then
 * arrive twice, which is better than not at all.
 */
async function againAfterWait<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OpenOutcome) return work();
    const trouble = error instanceof DeliveryProblem ? error.trouble : undefined;
    const waitMs = trouble?.kind === 'later' ? trouble.retryAfter?.total('milliseconds') : undefined;
    if (waitMs === undefined || waitMs > maxWaitMs) throw error;
    await after(waitMs);
    return work();
  }
}
