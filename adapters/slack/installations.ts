import { type Installation, type InstallationQuery, InstallProvider } from '@slack/oauth';
import { Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock, Store } from '../../src/ports.ts';
import { type Clients, clientsOf, slackLogger } from './clients.ts';
import { Recent } from './recent.ts';
import { NotInstalled, type Workspaces } from './workspaces.ts';

/** What the app asks for; the manifest says the same. */
export const scopes = ['chat:write', 'commands', 'im:write', 'users:read', 'users:read.email'];

export type OAuthSettings = {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  /** Where Slack sends people back to. */
  redirectUrl: string;
};
type Parts = { apiUrl: string; log: Logger; store: Store; clock: Clock };

const tokens = { token: z.string(), refreshToken: z.string().optional(), expiresAt: z.number().optional() };
const shape = z.object({
  team: z.object({ id: z.string(), name: z.string().optional() }),
  user: z.object({ id: z.string() }),
  bot: z.object({ ...tokens, scopes: z.array(z.string()), id: z.string(), userId: z.string() }),
});
type Kept = z.infer<typeof shape>;

/** A pair of clients is some 50 KB; those of workspaces that say nothing for long are made anew. */
const mostClients = 200;

/** Workspaces that install the app by OAuth; each installation is a row of ours. */
export function manyWorkspaces(settings: OAuthSettings, { apiUrl, log, store, clock }: Parts): Workspaces {
  const made = new Recent<Clients>(mostClients);
  const underWay = new Map<string, ReturnType<InstallProvider['authorize']>>();

  const installer = new InstallProvider({
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    stateSecret: settings.stateSecret,
    authorizationUrl: new URL('../oauth/v2/authorize', apiUrl).href,
    installUrlOptions: { scopes, redirectUri: settings.redirectUrl },
    directInstall: true,
    clientOptions: { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 0 } },
    logger: slackLogger(log),
    installationStore: {
      async storeInstallation(installation) {
        const kept = shape.parse(installation);
        await store.transaction(({ installations }) =>
          installations.save(kept.team.id, JSON.stringify(kept), clock.now()),
        );
      },
      async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation<'v2', false>> {
        const found = await store.transaction(({ installations }) => installations.get(query.teamId ?? ''));
        if (found === undefined) throw new NotInstalled(`the app is not installed in ${query.teamId}`);
        return installationOf(shape.parse(JSON.parse(found)));
      },
    },
  });

  /** One at a time for each team: two refreshes of one token would each undo the other. */
  function authorized(team: string): ReturnType<InstallProvider['authorize']> {
    const known = underWay.get(team);
    if (known) return known;
    const fresh = installer
      .authorize({ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false })
      .finally(() => underWay.delete(team));
    underWay.set(team, fresh);
    return fresh;
  }

  return {
    async clientsFor(team) {
      const { botToken } = await authorized(team).catch(notInstalled);
      if (botToken === undefined) throw new NotInstalled(`the app has no token for ${team}`);
      const known = made.get(botToken);
      if (known) return known;
      const clients = clientsOf(botToken, { apiUrl, log });
      made.set(botToken, clients);
      return clients;
    },
    // Any workspace may install the app, and says of its people's addresses what it likes.
    vouches: false,
    check: async () => undefined,
    async forget(team) {
      await store.transaction(({ installations }) => installations.delete(team));
      log.info({ team }, 'the app was taken out of a workspace');
    },
    router: pages(installer),
  };
}

/** `GET /slack/install` leads to Slack's consent page, `GET /slack/oauth_redirect` is where it leads back to. */
function pages(installer: InstallProvider): Router {
  const router = Router();
  router.get('/slack/install', (request, response) => installer.handleInstallPath(request, response));
  router.get('/slack/oauth_redirect', (request, response) => installer.handleCallback(request, response));
  return router;
}

const installationOf = ({ team, user, bot: { refreshToken, expiresAt, ...bot } }: Kept): Installation<'v2', false> => ({
  team: { id: team.id, ...(team.name === undefined ? {} : { name: team.name }) },
  enterprise: undefined,
  user: { id: user.id, token: undefined, scopes: undefined },
  bot: {
    ...bot,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  },
  tokenType: 'bot',
  isEnterpriseInstall: false,
  authVersion: 'v2',
});

// The SDK wraps what the store throws.
function notInstalled(error: unknown): never {
  throw error instanceof Error && /not installed/.test(error.message)
    ? new NotInstalled(error.message, { cause: error })
    : error;
}
