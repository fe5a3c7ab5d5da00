import { type Installation, type InstallationQuery, InstallProvider } from '@slack/oauth';
import { Router } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { Recent } from '../recent-map.ts';
import { type Clients, clientsOf, slackFault, slackLogger } from './clients.ts';
import { installationOf, installationShape, type Kept, rowShape } from './installation.ts';
import type { Origin } from './receive/payloads.ts';
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

/** A pair of clients is some 50 KB; those of workspaces that say nothing for long are made anew. */
const mostClients = 200;

/** Workspaces and whole enterprises that install the app by OAuth; each installation is a row of ours. */
export function manyWorkspaces(settings: OAuthSettings, { apiUrl, log, store, clock }: Parts): Workspaces {
  const made = new Recent<Clients>(mostClients);
  const anybody = clientsOf(undefined, { apiUrl, log }).interactive;
  const underWay = new Map<string, ReturnType<InstallProvider['authorize']>>();

  const read = async ({ installations }: Tables, id: string) => {
    const found = await installations.get(id);
    return found === undefined ? undefined : rowShape.parse(JSON.parse(found));
  };

  /** The team's own installation, else its enterprise's; a letter to the team finds its way by what is noted here. */
  const installationFor = ({ team, enterprise }: Origin): Promise<Kept> =>
    store.transaction(async (tables) => {
      const own = await read(tables, team);
      if (own && 'bot' in own) return own;
      const through = enterprise ?? own?.through;
      const found = through === undefined ? undefined : await read(tables, through);
      if (through === undefined || !found || !('bot' in found))
        throw new NotInstalled(`the app is not installed in ${team}`);
      if (own?.through !== through) await tables.installations.save(team, JSON.stringify({ through }), clock.now());
      return found;
    });

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
        const { id, ...kept } = installationShape.parse(installation);
        await store.transaction(({ installations }) => installations.save(id, JSON.stringify(kept), clock.now()));
      },
      async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation<'v2', boolean>> {
        return installationOf(await installationFor({ team: query.teamId ?? query.enterpriseId ?? '' }));
      },
    },
  });

  /** One at a time for each installation: two refreshes of one token would each undo the other. */
  function authorized(id: string): ReturnType<InstallProvider['authorize']> {
    const known = underWay.get(id);
    if (known) return known;
    const fresh = installer
      .authorize({ teamId: id, enterpriseId: undefined, isEnterpriseInstall: false })
      .finally(() => underWay.delete(id));
    underWay.set(id, fresh);
    return fresh;
  }

  return {
    async clientsFor(from) {
      const { id, isEnterpriseInstall } = await installationFor(from);
      const { botToken } = await authorized(id);
      if (botToken === undefined) throw new NotInstalled(`the app has no token for ${from.team}`);
      const team = isEnterpriseInstall && from.team !== id ? from.team : undefined;
      const name = `${botToken} ${team}`;
      const clients = made.get(name) ?? clientsOf(botToken, { apiUrl, log, ...(team === undefined ? {} : { team }) });
      made.set(name, clients);
      return clients;
    },
    // Any workspace may install the app, and says of its people's addresses what it likes.
    vouches: false,
    check: async () => undefined,
    // Slack's word on a question without a token is a no, but it is an answer.
    isReachable: () =>
      anybody.auth.test().then(
        () => true,
        (error: unknown) => slackFault(error) !== undefined,
      ),
    async forget({ team, enterprise, isEnterprises = false }) {
      const gone = await store.transaction(async (tables) => {
        const own = await read(tables, team);
        // Told twice of a team's own that is gone already, the enterprise's stays.
        const id = isEnterprises && !(own && 'bot' in own) ? (enterprise ?? team) : team;
        await tables.installations.delete(id);
        return id;
      });
      log.info({ from: gone }, 'the app was taken out');
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
