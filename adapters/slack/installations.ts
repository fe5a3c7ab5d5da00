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
import { validToken } from './renewal.ts';
import { scopesFor } from './scopes.ts';
import { NotInstalled, type Workspaces } from './workspaces.ts';

export type OAuthSettings = {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  /** The redirect address of the OAuth flow. */
  redirectUrl: string;
  /** Whether the installation asks for the scopes to look for letters in channels. */
  asksForHistory?: boolean;
  /** The workspaces and enterprises that may install the app, each with the mail domains that it owns; any, where absent. */
  allowedTeams?: ReadonlyMap<string, readonly string[]>;
};
type InstallationParts = {
  apiUrl: string;
  log: Logger;
  store: Store;
  clock: Clock;
  /** Called once for each workspace or enterprise that installs the app. */
  onInstalled: (installer: string, clients: Clients) => Promise<void>;
};

/** Slack's clock and ours, in milliseconds; an event's time has whole seconds. */
const clockTolerance = 1000;

/** Number of cached client pairs, some 50 KB each. */
const maxClients = 200;

/** Workspaces and enterprises that install the app by OAuth; each installation is a stored row. */
export function manyWorkspaces(settings: OAuthSettings, parts: InstallationParts): Workspaces {
  const { apiUrl, log, store, clock } = parts;
  const { allowedTeams } = settings;
  const scopes = scopesFor({
    addresses: [...(allowedTeams?.values() ?? [])].some((domains) => domains.length > 0),
    readBack: settings.asksForHistory === true,
  });
  const clientsByToken = new Recent<Clients>(maxClients);
  const anybody = clientsOf(undefined, { apiUrl, log }).interactive;
  const underWay = new Map<string, Promise<string | undefined>>();

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
        if (allowedTeams && !allowedTeams.has(id)) throw new Error(`${id} is not in SLACK_ALLOWED_TEAMS`);
        const isNew = await store.transaction(async (tables) => {
          const before = await read(tables, id);
          await tables.installations.save(id, JSON.stringify(kept), clock.now());
          return before === undefined || !('bot' in before);
        });
        if (isNew) await parts.onInstalled(kept.user.id, clientsOf(kept.bot.token, { apiUrl, log }));
      },
      async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation<'v2', boolean>> {
        return installationOf(await installationFor({ team: query.teamId ?? query.enterpriseId ?? '' }));
      },
    },
  });

  /** Returns the token of an installation, renewed once however many calls ask for it. */
  function tokenOf(id: string, from: Origin): Promise<string | undefined> {
    const known = underWay.get(id);
    if (known !== undefined) return known;
    const source = { teamId: id, enterpriseId: undefined, isEnterpriseInstall: false };
    const renew = async () => (await installer.authorize(source)).botToken;
    const fresh = validToken({ store, clock, find: () => installationFor(from), renew }).finally(() =>
      underWay.delete(id),
    );
    underWay.set(id, fresh);
    return fresh;
  }

  return {
    async clientsFor(from) {
      const { id, isEnterpriseInstall } = await installationFor(from);
      const botToken = await tokenOf(id, from);
      if (botToken === undefined) throw new NotInstalled(`the app has no token for ${from.team}`);
      const team = isEnterpriseInstall && from.team !== id ? from.team : undefined;
      const name = `${botToken} ${team}`;
      const clients =
        clientsByToken.get(name) ?? clientsOf(botToken, { apiUrl, log, ...(team === undefined ? {} : { team }) });
      clientsByToken.set(name, clients);
      return clients;
    },
    // Any workspace may install the app, so its confirmed addresses prove nothing but in the domains that it owns.
    owns: (workspace, address) => allowedTeams?.get(workspace)?.includes(domainOf(address)) ?? false,
    ownersOf: async (address) =>
      [...(allowedTeams ?? [])].flatMap(([id, domains]) => (domains.includes(domainOf(address)) ? [id] : [])),
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

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Routes `GET /slack/install` to Slack's consent page and `GET /slack/oauth_redirect` back from it. */
function pages(installer: InstallProvider): Router {
  const router = Router();
  router.get('/slack/install', (request, response) => installer.handleInstallPath(request, response));
  router.get('/slack/oauth_redirect', (request, response) => installer.handleCallback(request, response));
  return router;
}
