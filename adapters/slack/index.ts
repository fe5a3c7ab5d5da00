import { randomBytes } from 'node:crypto';
import { App } from '@slack/bolt';
import { Router } from 'express';
import type { Logger } from 'pino';
import type { Bot } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';
import { drawPlain } from '../../src/view-model/draw.ts';

import { readerOf } from '../../src/view-model/reader.ts';
import { say } from '../../src/view-model/view.ts';
import { createAnswers, createGate } from './answer.ts';
import { slackLogger } from './clients.ts';
import { createHome } from './home.ts';
import { manyWorkspaces, type OAuthSettings } from './installations.ts';
import { createStow } from './long-values.ts';
import { createAcquaintance } from './people.ts';
import { createPulse } from './pulse.ts';
import { hearEvents } from './receive/events.ts';
import { createReceiver } from './receive/http.ts';
import { listen } from './receive/listeners.ts';
import { suggest } from './receive/options.ts';
import { answerableShape } from './receive/payloads.ts';
import { createSocket } from './receive/socket.ts';
import { tell } from './respond.ts';
import { createMessenger } from './send.ts';
import { oneWorkspace } from './workspaces.ts';

/** `install`: the token of the one workspace, or what it takes to be installed in several. */
export type SlackSettings = {
  /** How Slack reaches us: over HTTP, or by a socket we open. */
  reach: { signingSecret: string } | { appToken: string };
  install: { botToken: string } | OAuthSettings;
  apiUrl: string;
  canReadBack: boolean;
};
/** `zone`: what channels are drawn for. `onUnfit` is told of blocks beyond Slack's limits before they are cut to size. */
export type SlackDeps = {
  bot: Bot;
  store: Store;
  clock: Clock;
  log: Logger;
  zone: string;
  wake: () => void;
  /** How many milliseconds an answer may take before it is told afterwards; of the three seconds Slack waits. */
  patience?: number;
  onUnfit: (faults: string[]) => void;
};
export type Slack = {
  router: Router;
  messenger: Messenger;
  /** Sees whether the tokens are good, and opens the socket if there is one; an OperatorProblem where Slack refuses them. */
  start(): Promise<void>;
  /** Whether Slack answers us, and reaches us where that is by a socket. */
  isReady(): Promise<boolean>;
  /** Waits for what was acknowledged and is not done yet, some seconds at most. */
  settled(): Promise<void>;
  /** Hears nothing more, and waits the same. */
  stop(): Promise<void>;
};

/** What went wrong is logged under a reference, which whoever acted is given where Slack says how to reach them. */
function apologise(log: Logger) {
  return async ({ error, body }: { error: Error; body: unknown }): Promise<void> => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    log.error({ err: error, reference }, 'a request of Slack’s failed');
    const text = drawPlain(
      say('fault.reference', { reference }),
      readerOf({ language: null, locale: null, zone: 'UTC' }),
    );
    await tell(answerableShape.safeParse(body).data?.response_url, { text });
  };
}

const farewell = 4000;

/** Slack over HTTP: the slash command, buttons, modals, shortcuts, App Home, and letters. */
export function createSlack(settings: SlackSettings, deps: SlackDeps): Slack {
  const { bot, store, clock, log } = deps;
  const { apiUrl, install } = settings;
  const workspaces =
    'botToken' in install
      ? oneWorkspace(install.botToken, { apiUrl, log })
      : manyWorkspaces(install, { apiUrl, log, store, clock });
  const { clientsFor } = workspaces;
  const receiver = createReceiver({
    signingSecret: 'signingSecret' in settings.reach ? settings.reach.signingSecret : undefined,
    clock,
    log,
  });
  const socket =
    'appToken' in settings.reach
      ? createSocket({ appToken: settings.reach.appToken, apiUrl, receiver, log })
      : undefined;
  const gate = createGate(deps.onUnfit);
  const stow = createStow(clock);
  const answers = createAnswers({ bot, gate, stow });
  const acquaint = createAcquaintance({ store, vouches: workspaces.vouches, log });
  const home = createHome({ answers, acquaint, clientsFor, gate, log });
  const messenger = createMessenger({
    store,
    answers,
    stow,
    clientsFor,
    zone: deps.zone,
    canReadBack: settings.canReadBack,
    onSent: (to) => void home.refresh(to, { team: to.workspace }),
  });
  const app = new App({
    receiver,
    // Bolt would make a client for each workspace and keep it for ever; the listeners have their own.
    authorize: async () => ({}),
    convoStore: false,
    extendedErrorHandler: true,
    tokenVerificationEnabled: false,
    logger: slackLogger(log),
  });
  app.error(apologise(log));
  const { wake, patience = 2000 } = deps;
  listen(app, { answers, acquaint, clientsFor, home, wake, patience, log });
  suggest(app, bot);
  hearEvents(app, { bot, store, clock, acquaint, clientsFor, home, wake, forget: workspaces.forget });

  const hears = createPulse(workspaces.isReachable, clock);
  const router = Router();
  router.use(receiver.router);
  if (workspaces.router) router.use(workspaces.router);
  return {
    router,
    messenger,
    async start() {
      await workspaces.check();
      await socket?.start();
    },
    isReady: async () => (socket?.isOpen() ?? true) && (await hears()),
    settled: () => receiver.drain(farewell),
    async stop() {
      await socket?.stop();
      await receiver.drain(farewell);
    },
  };
}
