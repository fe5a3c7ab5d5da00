import { setTimeout as after } from 'node:timers/promises';
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Account } from '../../src/domain/person.ts';
import type { Bot } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import { createPulse } from '../pulse.ts';
import { activityShape, isFromExtension } from './activity.ts';
import { createAnswer } from './answer.ts';
import { createApp, type TeamsIdentity, type TeamsOverrides } from './app.ts';
import type { Opens } from './button.ts';
import { createChannels } from './channels.ts';
import { createConnector } from './connector.ts';
import { conversationOf, createConversations } from './conversations.ts';
import { createHomes } from './homes.ts';
import { createMentions } from './mentions.ts';
import { createCallOf, keyOf, type OnFault } from './people.ts';
import { createDialog } from './receive/dialog.ts';
import { createReceive } from './receive/index.ts';
import { createInvokes } from './receive/invoke.ts';
import { createLook } from './receive/look.ts';
import { createMessages } from './receive/message.ts';
import { createOnce } from './receive/once.ts';
import { createPress } from './receive/press.ts';
import type { InBackground } from './receive/received.ts';
import { createRefresh } from './receive/refresh.ts';
import { createRun } from './receive/run.ts';
import { createSearch } from './receive/search.ts';
import { createTypeAhead } from './receive/type-ahead.ts';
import { createWelcome } from './receive/welcome.ts';
import { createMessenger } from './send.ts';
import { vouching } from './tenants.ts';

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
  overrides?: TeamsOverrides;
};
export type Teams = {
  router: Router;
  messenger: Messenger;
  /** Prepares `POST /api/messages`; awaited before the server listens. */
  start(): Promise<void>;
  /** Waits for what still runs in the background. */
  stop(): Promise<void>;
  /** Returns whether Microsoft gives the bot a token: not with a wrong secret. */
  isReady(): Promise<boolean>;
};

// The page that the manifest's links lead to.
const aboutPage = `WILD Bot runs the groups of the WILD network from chat.

It keeps what you give it and what Teams says of you: your name, e-mail address, Office, position, language and time zone,
your memberships and answers, and what was sent to you; of channels and chats bound to a group, also who is in them. It
reads only what is written to it or mentions it. Type "profile" to see what it knows of you. The software is under the MIT
licence and comes without warranty.
`;

// Teams gives up on an invoke after three to five seconds.
const invokeTimeoutMs = 2500;

function afterASecond(work: () => void): () => void {
  const timer = setTimeout(work, 1000);
  return () => clearTimeout(timer);
}

/** Connects Microsoft Teams by its SDK: activities become Calls, replies become Adaptive Cards. */
export function createTeams({ identity, store, clock, log, overrides, opens, zone, bot, wake }: TeamsParts): Teams {
  const { app, router, requestTimeout } = createApp(identity, log, clock.now, overrides);
  const onFault = (about: string, error: unknown): void => log.warn({ about, err: error }, 'Teams');
  const { inBackground, stop } = createBackground(onFault);
  const invokeTimeout = overrides?.invokeTimeout ?? (() => after(invokeTimeoutMs, undefined, { ref: false }));
  const vouches = 'skipAuth' in identity ? () => true : vouching(identity.tenantId, identity.allowedTenants);
  // Microsoft's local client cannot open a dialog from a card: its forms stand in the message.
  const options = { opens, dialogs: !('skipAuth' in identity) };

  const connector = createConnector(app, requestTimeout);
  const conversations = createConversations({ store, clock });
  const homes = createHomes({ bot, store, connector, options });
  const meet: Bot['meet'] = async (people) => {
    await bot.meet(people);
    wake();
  };
  const callOf = createCallOf({ store, clock, connector, zone, vouches, meet, onFault });
  const answer = createAnswer({ connector, conversations, options, onFault });
  const { run, runInTime } = createRun({ bot, callOf, answer, homes, inBackground, invokeTimeout, wake, zone });
  const look = createLook({ bot, callOf, inBackground, invokeTimeout });
  const receive = createReceive({
    messages: createMessages({
      run,
      answer,
      homes,
      mentions: createMentions({ store, connector, onFault }),
      connector,
      onFault,
      inBackground,
      onSlow: overrides?.onSlow ?? afterASecond,
    }),
    invokes: createInvokes({
      press: createPress({ runInTime, connector, homes, options, zone, inBackground, invokeTimeout, onFault }),
      refresh: createRefresh({ look, options, zone }),
      dialog: createDialog({ runInTime, options, zone }),
      search: createSearch({ look, options, zone }),
      typeAhead: createTypeAhead({ look }),
      zone,
    }),
    welcome: createWelcome({ run, connector, conversations, homes, options, zone }),
    conversations,
  });
  const once = createOnce({ store, clock, inBackground });
  const updateChannel = createChannels({ store, clock, connector, bot, vouches });
  const onSent = (account: Account): void => inBackground('redrawing a home', homes.redraw(account));
  router.get('/teams/about', (_request, response) => void response.type('text/plain').send(aboutPage));

  app.use(async (context) => {
    const activity = activityShape.parse(context.activity);
    // The key of a message or event outlives a restart; a repeated invoke needs its answer, which is not stored.
    return once(keyOf(activity), activity.type !== 'invoke', async () => {
      const described = conversationOf(activity);
      if (isFromExtension(activity)) return receive({ activity, conversation: described });
      const conversation = await conversations.remember(described);
      const httpAnswer = await receive({ activity, conversation });
      inBackground('updating a channel', updateChannel(activity, conversation));
      return httpAnswer;
    });
  });

  async function canSignIn(): Promise<boolean> {
    if ('skipAuth' in identity) return true;
    try {
      return (await app.tokenProvider.getAppToken()) !== null;
    } catch (error) {
      onFault('asking for a token', error);
      return false;
    }
  }

  return {
    router,
    messenger: createMessenger({ store, connector, conversations, options, zone, onSent }),
    start: () => app.initialize(),
    isReady: createPulse(canSignIn, clock),
    stop,
  };
}

/** Runs work beside the answers to requests; `stop` waits for all of it. */
function createBackground(onFault: OnFault): { inBackground: InBackground; stop(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  return {
    inBackground(about, work) {
      const ended = work.catch((error: unknown) => onFault(about, error)).finally(() => running.delete(ended));
      running.add(ended);
    },
    async stop() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
