import { setTimeout as after } from 'node:timers/promises';
import { DeliveryProblem } from '../../src/ports/messenger.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';
import { type Activity, tenantOf } from './activity.ts';
import { accountOf, type OnFault } from './asker.ts';
import type { Connector, Message } from './connector.ts';
import type { Places } from './places.ts';

// Teams delivers a message again after 15 seconds without an answer.
const longestWait = 4000;

/** Brings an answer to whoever asked, and to nobody else. */
export function createAnswers({
  connector,
  places,
  onFault,
}: {
  connector: Connector;
  places: Places;
  onFault: OnFault;
}) {
  /** Tries once more where Teams asks to wait a little; certain that nothing was written before. */
  async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const trouble = error instanceof DeliveryProblem ? error.trouble : undefined;
      const wait = trouble?.kind === 'later' ? trouble.retryAfter?.total('milliseconds') : undefined;
      if (wait === undefined || wait > longestWait) throw error;
      await after(wait);
      return work();
    }
  }

  /** In their own conversation, with a word in place that says so. */
  async function elsewhere(
    activity: Activity,
    place: TeamsConversation,
    message: Message,
    reader: Reader,
  ): Promise<void> {
    const thread = activity.conversation.id;
    const { own, beside } = await places.near(tenantOf(activity), accountOf(activity).id);
    try {
      const target = own ?? (await connector.open(accountOf(activity).id, beside ?? place));
      if (!own) await places.remember(target);
      await patiently(() => connector.send(target, message));
      await connector.send(place, { text: drawPlain(say('teams.elsewhere'), reader) }, thread);
    } catch (error) {
      onFault('answering in the personal chat', error);
      await connector.send(place, { text: drawPlain(say('teams.noChat'), reader) }, thread);
    }
  }

  /** Gives the id of the message where it is in their own conversation. */
  return async function answer(
    activity: Activity,
    place: TeamsConversation,
    message: Message,
    reader: Reader,
  ): Promise<string | undefined> {
    if (place.kind === 'personal') return patiently(() => connector.send(place, message));
    try {
      const { id, name } = activity.from;
      await patiently(() =>
        connector.whisper(place, { id, name: name ?? '', role: 'user' }, message, activity.conversation.id),
      );
    } catch (error) {
      // Where it is open whether they see it already, a second answer elsewhere does no harm; none at all would.
      onFault('answering for one person alone', error);
      await elsewhere(activity, place, message, reader);
    }
    return undefined;
  };
}
