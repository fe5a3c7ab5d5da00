import { App } from '@slack/bolt';
import { Router } from 'express';
import type { Logger } from 'pino';
import type { Bot } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';

import { createPulse } from '../pulse.ts';
import { createAnswers, createGate } from './answer.ts';
import { createApology } from './apology.ts';
import { channelMessages } from './channel-message.ts';
import { slackLogger } from './clients.ts';
import { createHello } from './hello.ts';
import { createHome } from './home.ts';
import { manyWorkspaces, type OAuthSettings } from './installations.ts';
import { createLongValues } from './long-values.ts';
import { createPeople } from './people.ts';
import { actorIn } from './receive/actor.ts';
import { answering } from './receive/answering.ts';
import { hearEvents } from './receive/events.ts';
import { createReceiver } from './receive/http.ts';
import { listen } from './receive/listeners.ts';
import { suggest } from './receive/options.ts';
import { createSocket } from './receive/socket.ts';
import { createRespond } from './respond.ts';
import { meetSecretaries } from './secretaries.ts';
import { createMessenger } from './send.ts';
import { tell } from './tell.ts';
import { createWelcome } from './welcome.ts';
import { oneWorkspace } from './workspaces.ts';

/** `install`: the token of one workspace, or the OAuth settings for several. */
export type SlackSettings = {
  /** HTTP requests with a signing secret, or Socket Mode with an app token. */
  reach: { signingSecret: string } | { appToken: string };
  install: { botToken: string } | OAuthSettings;
  apiUrl: string;
  /** Whether a letter that may have arrived is looked for where the history scopes were granted. */
  canReadBack: boolean;
};
/** `zone`: the time zone of cards in channels. `onUnfit` receives the faults of a payload beyond Slack's limits before it is cut. */
export type SlackDeps = {
  bot: Bot;
  store: Store;
  clock: Clock;
  log: Logger;
  zone: string;
  wake: () => void;
  /** The entries of SECRETARIAT. */
  secretariat?: readonly string[];
  /** How long an answer may take before the request is acknowledged without it; Slack waits three seconds. */
  timeoutMs?: number;
  onUnfit: (faults: string[]) => void;
};
export type Slack = {
  router: Router;
  messenger: Messenger;
  /**
   * Checks the tokens and opens the socket in Socket Mode. Returns whether Slack was reached; where not, it is tried again.
   * Throws OperatorProblem where Slack refuses a token.
   */
  start(): Promise<boolean>;
  /** Returns whether Slack answers and, in Socket Mode, whether the socket is open. */
  isReady(): Promise<boolean>;
  /** Waits for acknowledged requests still in progress, at most `stopGraceMs`. */
  settled(): Promise<void>;
  /** Closes the socket and waits as `settled` does. */
  stop(): Promise<void>;
};

const stopGraceMs = 4000;

/** Creates the Slack adapter: slash command, buttons, modals, shortcuts, App Home, events and letters. */
export function createSlack(settings: SlackSettings, deps: SlackDeps): Slack {
  const { bot, store, clock, log } = deps;
  const { apiUrl, install } = settings;
  const workspaces =
    'botToken' in install
      ? oneWorkspace(install.botToken, { apiUrl, log })
      : manyWorkspaces(install, {
          ...{ apiUrl, log, store, clock },
          onInstalled: (installer, clients) => welcome.installer(installer, clients),
        });
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
  const longValues = createLongValues(clock);
  const answers = createAnswers({ bot, store, gate, longValues });
  const people = createPeople({ store, clock, zone: deps.zone, owns: workspaces.owns, log });
  const home = createHome({ answers, people, clientsFor, gate, log });
  const messenger = createMessenger({
    store,
    answers,
    longValues,
    clientsFor,
    zone: deps.zone,
    canReadBack: settings.canReadBack,
    onSent: (to) => void home.refresh(to, { team: to.workspace }),
  });
  const app = new App({
    receiver,
    // Bolt keeps one client per workspace for ever; the listeners use `clientsFor` instead.
    authorize: async () => ({}),
    convoStore: false,
    extendedErrorHandler: true,
    tokenVerificationEnabled: false,
    logger: slackLogger(log),
  });
  const respond = createRespond(apiUrl);
  const apologise = createApology({ store, log, zone: deps.zone });
  app.error(async ({ error, body }: { error: Error; body: unknown }) => {
    const actor = actorIn(body);
    const text = await apologise(error, actor?.account);
    if (actor) await tell({ text }, actor.reach, await clientsFor(actor.from), respond);
  });
  const { wake, timeoutMs = 2000 } = deps;
  const channelMessage = channelMessages({ answers, zone: deps.zone });
  const hello = createHello({ channelMessage, log });
  const welcome = createWelcome({ channelMessage, log });
  const listening = {
    ...{ answers, people, apologise, respond, clientsFor, home, wake, timeoutMs, log },
    ...{ channelMessage, hello },
  };
  const answerTo = answering(listening);
  listen(app, answerTo, listening);
  suggest(app, bot);
  hearEvents(app, {
    answerTo,
    apologise,
    bot,
    store,
    clock,
    people,
    clientsFor,
    hello,
    home,
    wake,
    forget: workspaces.forget,
    log,
  });

  const hears = createPulse(workspaces.isReachable, clock);
  const router = Router();
  router.use(receiver.router);
  if (workspaces.router) router.use(workspaces.router);
  return {
    router,
    messenger,
    async start() {
      const isReached = await workspaces.check();
      await meetSecretaries({ named: deps.secretariat ?? [], bot, people, workspaces, log });
      await socket?.start();
      return isReached && (socket?.isOpen() ?? true);
    },
    isReady: async () => (socket?.isOpen() ?? true) && (await hears()),
    settled: () => receiver.drain(stopGraceMs),
    async stop() {
      await socket?.stop();
      await receiver.drain(stopGraceMs);
    },
  };
}
