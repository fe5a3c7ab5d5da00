import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Bot } from '../../src/call.ts';
import type { Clock, Messenger, Store } from '../../src/ports.ts';
import { activityShape } from './activity.ts';
import { createAnswers } from './answer.ts';
import { createApp, type TeamsEdge, type TeamsIdentity } from './app.ts';
import { createAsker, keyOf } from './asker.ts';
import type { Opens } from './button.ts';
import { createConnector } from './connector.ts';
import { createMessenger } from './messenger.ts';
import { conversationOf, createPlaces } from './places.ts';
import { type Turned, type TurnParts, turn } from './turn.ts';

export type TeamsParts = {
  identity: TeamsIdentity;
  bot: Bot;
  store: Store;
  clock: Clock;
  log: Logger;
  opens: Opens;
  zone: string;
  /** Something may be due now. */
  wake: () => void;
  edge?: TeamsEdge;
};
export type Teams = {
  router: Router;
  messenger: Messenger;
  /** Makes `POST /api/messages` answer; to be awaited before the server listens. */
  start(): Promise<void>;
  /** Waits for what still goes on beside the answers. */
  stop(): Promise<void>;
};

// Where the manifest's links lead: who is asked to install an app may read what it keeps.
const about = `WILD Bot runs the groups of the WILD network from chat.

It keeps what you give it and what Teams says of you: your name, e-mail address, Office, position, language and time zone,
your memberships and answers, and what was sent to you. It reads only what is written to it or mentions it. Type "profile"
to see what it knows of you. The software is under the MIT licence and comes without warranty.
`;

/** Microsoft Teams, by its SDK: activities become calls, replies become Adaptive Cards. */
export function createTeams({ identity, store, clock, log, edge, opens, zone, bot, wake }: TeamsParts): Teams {
  const { app, router } = createApp(identity, log, edge);
  const onFault = (about: string, error: unknown): void => log.warn({ about, err: error }, 'Teams');
  const connector = createConnector(app);
  const places = createPlaces({ store, clock });
  // Microsoft's local client cannot open a dialog from a card: there forms stand in the message.
  const maker = { opens, dialogs: !('skipAuth' in identity) };
  const underWay = new Set<Promise<unknown>>();
  const beside = (about: string, work: Promise<unknown>): void => {
    const settled = work.catch((error: unknown) => onFault(about, error)).finally(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const callOf = createAsker({ store, connector, onFault });
  const answer = createAnswers({ connector, places, onFault });
  const cards: TurnParts['cards'] = new WeakMap();
  const parts = { cards, bot, connector, places, callOf, answer, maker, zone, onFault, beside, wake };
  const once = createOnce();
  router.get('/teams/about', (_request, response) => void response.type('text/plain').send(about));

  app.use(async (context) => {
    const activity = activityShape.parse(context.activity);
    const place = conversationOf(activity);
    return once(keyOf(activity), async () => {
      await places.remember(place);
      return turn(activity, place, parts);
    });
  });

  return {
    router,
    messenger: createMessenger({ store, connector, places, maker, zone }),
    start: () => app.initialize(),
    async stop() {
      await Promise.all(underWay);
    },
  };
}

// Teams repeats within seconds; a restart in between costs a second answer, never a second deed.
const mostRemembered = 5000;

/** The same activity again gets what the first got, even while that is still being made; after a failure it is tried anew. */
function createOnce() {
  const known = new Map<string, Promise<Turned>>();
  return (key: string | undefined, work: () => Promise<Turned>): Promise<Turned> => {
    if (key === undefined) return work();
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work();
    known.set(key, made);
    made.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
    return made;
  };
}
