import { App } from '@slack/bolt';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Bot } from '../../src/call.ts';
import { OperatorProblem } from '../../src/errors.ts';
import type { Clock, Store } from '../../src/ports.ts';
import { createAnswers, createGate } from './answers.ts';
import { clientsOf, slackFault, slackLogger } from './clients.ts';
import { hearEvents } from './events.ts';
import { createHome } from './home.ts';
import { listen } from './listeners.ts';
import { createMessenger, type SlackMessenger } from './messenger.ts';
import { suggest } from './options.ts';
import { createAcquaintance } from './people.ts';
import { createReceiver } from './receiver.ts';

export type SlackSettings = { signingSecret: string; botToken: string; apiUrl: string; canReadBack: boolean };
/** `zone`: what channels are drawn for. `onUnfit` is told of blocks beyond Slack's limits before they are cut to size. */
export type SlackDeps = {
  bot: Bot;
  store: Store;
  clock: Clock;
  log: Logger;
  zone: string;
  wake: () => void;
  onUnfit: (faults: string[]) => void;
};
export type Slack = {
  router: Router;
  messenger: SlackMessenger;
  /** Asks Slack whether the token is good; an OperatorProblem where Slack says it is not. */
  check(): Promise<void>;
  /** Waits for what was acknowledged and is not done yet. */
  stop(): Promise<void>;
};

const tested = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string().optional() });
const farewell = 4000;

/** One workspace over HTTP: the slash command, buttons, modals, shortcuts, App Home, and letters. */
export function createSlack(settings: SlackSettings, deps: SlackDeps): Slack {
  const { bot, store, clock, log } = deps;
  const clients = clientsOf(settings.botToken, { apiUrl: settings.apiUrl, log });
  const clientsFor = async () => clients;
  const receiver = createReceiver({ signingSecret: settings.signingSecret, clock, log });
  const gate = createGate(deps.onUnfit);
  const answers = createAnswers({ bot, store, gate });
  const acquaint = createAcquaintance({ store, log });
  const home = createHome({ answers, acquaint, clientsFor, gate, log });
  const messenger = createMessenger({
    store,
    answers,
    clientsFor,
    zone: deps.zone,
    canReadBack: settings.canReadBack,
    onSent: (to) => home.refresh(to, to.workspace),
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: settings.botToken }),
    convoStore: false,
    tokenVerificationEnabled: false,
    logger: slackLogger(log),
    clientOptions: { slackApiUrl: settings.apiUrl, retryConfig: { retries: 0 }, timeout: 2500 },
  });
  app.error(async (error) => log.error({ err: error }, 'a request of Slack’s failed'));
  listen(app, { answers, acquaint, clientsFor, home, wake: deps.wake, log });
  suggest(app, bot);
  hearEvents(app, { bot, store, clock, acquaint, clientsFor, home, wake: deps.wake });

  return {
    router: receiver.router,
    messenger,
    async check() {
      try {
        tested.parse(await clients.outbox.auth.test());
      } catch (error) {
        const fault = slackFault(error);
        if (fault !== undefined)
          throw new OperatorProblem(`Slack refuses SLACK_BOT_TOKEN (${fault}).`, { cause: error });
        log.warn({ err: error }, 'Slack cannot be reached; letters wait until it can');
      }
    },
    stop: () => receiver.drain(farewell),
  };
}
