import { setTimeout as after } from 'node:timers/promises';
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Account } from '../../src/domain/person.ts';
import type { Bot } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store } from '../../src/ports/store.ts';

import { activityShape } from './activity.ts';
import { createAnswers } from './answer.ts';
import { createApp, type TeamsEdge, type TeamsIdentity } from './app.ts';
import { createAsker, keyOf } from './asker.ts';
import type { Opens } from './button.ts';
import { createChannels } from './channels.ts';
import { createConnector } from './connector.ts';
import { createHomes } from './homes.ts';
import { createMessenger } from './messenger.ts';
import { createOnce } from './once.ts';
import { conversationOf, createPlaces } from './places.ts';
import { turn } from './turn.ts';

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
your memberships and answers, and what was sent to you; of channels and chats bound to a group, also who is in them. It
reads only what is written to it or mentions it. Type "profile" to see what it knows of you. The software is under the MIT
licence and comes without warranty.
`;

// In milliseconds: Teams gives up on an invoke after three to five seconds.
const longestWait = 2500;

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
  const tenants = 'skipAuth' in identity ? undefined : identity.allowedTenants.map((tenant) => tenant.toLowerCase());
  const vouches = (tenant: string): boolean => tenants?.includes(tenant.toLowerCase()) ?? true;
  const callOf = createAsker({ store, clock, connector, zone, vouches, onFault });
  const answer = createAnswers({ connector, places, onFault });
  const homes = createHomes({ bot, store, connector, maker });
  const patience = edge?.patience ?? (() => after(longestWait, undefined, { ref: false }));
  const parts = { bot, homes, patience, connector, places, callOf, answer, maker, zone, onFault, beside, wake };
  const { once, recall } = createOnce({ store, clock, beside });
  const visited = createChannels({ store, clock, connector, bot, vouches });
  const onSent = (account: Account): void => beside('refreshing a home', homes.refresh(account));
  router.get('/teams/about', (_request, response) => void response.type('text/plain').send(about));

  app.use(async (context) => {
    const activity = activityShape.parse(context.activity);
    const place = conversationOf(activity);
    // An invoke is answered by what it asks for, which is the same each time it asks.
    return once(keyOf(activity), activity.type !== 'invoke', async () => {
      const remembered = await places.remember(place);
      const turned = await turn(activity, remembered, parts);
      beside('keeping a channel', visited(activity, remembered));
      return turned;
    });
  });

  return {
    router,
    messenger: createMessenger({ store, connector, places, maker, zone, onSent }),
    async start() {
      await recall();
      await app.initialize();
    },
    async stop() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
