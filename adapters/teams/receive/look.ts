import type { Answered, Bot } from '../../../src/ports/call.ts';
import type { Values } from '../../../src/view-model/view.ts';
import { type CallOf, UnreadSender } from '../people.ts';
import { readOnly } from '../read-only.ts';
import type { InBackground, Received } from './received.ts';

type Parts = {
  bot: Bot;
  callOf: CallOf;
  inBackground: InBackground;
  /** Resolves once an invoke has waited for its answer as long as it may. */
  invokeTimeout: () => Promise<undefined>;
};
type Asked = { how: 'pressed' | 'opened'; command: string; values: Values };
export type Look = ReturnType<typeof createLook>;

/** Asks the bot in the name of who sent the activity. */
export type Ask = (said: Asked) => Promise<Answered>;

/**
 * Answers what only shows something: a refresh, a search, suggestions while somebody types. The Calls have no key, so that
 * each shows the present state, and they cannot write. Returns undefined where the answer has taken too long, or Teams does
 * not list yet who asks.
 */
export function createLook({ bot, callOf, inBackground, invokeTimeout }: Parts) {
  const asking =
    ({ activity, conversation }: Received): Ask =>
    async (said) => {
      const { key: _, ...call } = await callOf(activity, conversation, said, { mustBeListed: true });
      return readOnly(bot, call);
    };

  return async <Shown>(
    about: string,
    received: Received,
    show: (ask: Ask) => Promise<Shown>,
  ): Promise<Shown | undefined> => {
    const work = show(asking(received)).catch((error: unknown) => {
      if (error instanceof UnreadSender) return undefined;
      throw error;
    });
    const shown = await Promise.race([work, invokeTimeout()]);
    if (shown === undefined) inBackground(about, work);
    return shown;
  };
}
