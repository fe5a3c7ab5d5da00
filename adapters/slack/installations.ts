import { type Installation, type InstallationQuery, InstallProvider } from '@slack/oauth';
import { Router } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { Recent } from '../recent-map.ts';
import { type Clients, clientsOf, slackFault, slackLogger } from './clients.ts';
import { installationOf, installationShape, rowShape, type StoredInstallation } from './installation.ts';
import type { Origin } from './receive/payloads.ts';
import { NotInstalled, type Workspaces } from './workspaces.ts';

/** The scopes the app asks for; the manifest lists the same. */
export const scopes = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
];

export type OAuthSettings = {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  /** The redirect address of the OAuth flow. */
  redirectUrl: string;
  /** The workspaces and enterprises that may install the app; any, where absent. */
  allowedTeams?: readonly string[];
};
type InstallationParts = { apiUrl: string; log: Logger; store: Store; clock: Clock };

/** Slack's clock and ours, in milliseconds; an event's time has whole seconds. */
const clockTolerance = 1000;

/** Number of cached client pairs, some 50 KB each. */
const maxClients = 200;

/** Workspaces and enterprises that install the app by OAuth; each installation is a stored row. */
export function manyWorkspaces(settings: OAuthSettings, { apiUrl, log, store, clock }: InstallationParts): Workspaces {
  const clientsByToken = new Recent<Clients>(maxClients);
  const anybody = clientsOf(undefined, { apiUrl, log }).interactive;
  const underWay = new Map<string, ReturnType<InstallProvider['authorize']>>();

  const read = async ({ installations }: Tables, id: string) => {
    const found = await installations.get(id);
    return found === undefined ? undefined : rowShape.parse(JSON.parse(found));
  };

  /** Returns the team's installation, else its enterprise's, and stores which enterprise serves the team, for letters. */
  const installationFor = ({ team, enterprise }: Origin): Promise<StoredInstallation> =>
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
        const { id, ...kept } = { ...installationShape.parse(installation), savedAt: clock.now().epochMilliseconds };
        if (settings.allowedTeams && !settings.allowedTeams.includes(id))
          throw new Error(`${id} is not in SLACK_ALLOWED_TEAMS`);
        await store.transaction(({ installations }) => installations.save(id, JSON.stringify(kept), clock.now()));
      },
      async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation<'v2', boolean>> {
        return installationOf(await installationFor({ team: query.teamId ?? query.enterpriseId ?? '' }));
      },
    },
  });

  /** Authorizes one call at a time per installation: two refreshes of one token would invalidate each other. */
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
      const clients =
        clientsByToken.get(name) ?? clientsOf(botToken, { apiUrl, log, ...(team === undefined ? {} : { team }) });
      clientsByToken.set(name, clients);
      return clients;
    },
    // Any workspace may install the app, so its confirmed addresses prove nothing.
    vouches: false,
    // Without an installation there is no token to check.
    check: async () => true,
    // A request without a token is refused, which proves that Slack answers.
    isReachable: () =>
      anybody.auth.test().then(
        () => true,
        (error: unknown) => slackFault(error) !== undefined,
      ),
    async forget({ team, enterprise, isEnterprises = false }, at) {
      const gone = await store.transaction(async (tables) => {
        const own = await read(tables, team);
        // An event repeated after the team's own row is gone must not delete the enterprise's.
        const id = isEnterprises && !(own && 'bot' in own) ? (enterprise ?? team) : team;
        const installed = id === team ? own : await read(tables, id);
        // Slack repeats events hours later; the app may be installed again since.
        if (installed && 'bot' in installed && (installed.savedAt ?? 0) > at.epochMilliseconds + clockTolerance)
          return undefined;
        await tables.installations.delete(id);
        return id;
      });
      if (gone === undefined)
        log.warn({ team }, 'an old event says that the app was taken out; it is installed again since');
      else log.info({ from: gone }, 'the app was taken out');
    },
    router: pages(installer),
  };
}

/** Routes `GET /slack/install` to Slack's consent page and `GET /slack/oauth_redirect` back from it. */
function pages(installer: InstallProvider): Router {
  const router = Router();
  router.get('/slack/install', (request, response) => installer.handleInstallPath(request, response));
  router.get('/slack/oauth_redirect', (request, response) => installer.handleCallback(request, response));
  return router;
}
