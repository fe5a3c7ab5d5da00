import { type CloudEnvironment, PUBLIC } from '@microsoft/teams.api';
import { App, type AppOptions, type HttpRouteHandler, type IHttpServerAdapter } from '@microsoft/teams.apps';
import type { ILogger, Middleware } from '@microsoft/teams.common';
import express, { Router } from 'express';
import type { Logger } from 'pino';
import { bodyLimit } from '../http.ts';
import { connectorHosts, guard } from './guard.ts';
import { createSigningKeys } from './signing-keys.ts';
import type { Tenant } from './tenants.ts';

type Application = { clientId: string; tenantId: string; allowedTenants: readonly Tenant[] };
/**
 * The bot's application and how it proves itself to Microsoft: by a secret, or by a managed identity of the machine in
 * Azure that it runs on (its client id, which may be the application's own, or `system`). `skipAuth`: requests carry no
 * token; only for Microsoft's local Teams client.
 */
export type TeamsIdentity =
  | (Application & ({ clientSecret: string } | { managedIdentity: string }))
  | { skipAuth: true };
/**
 * What tests replace, so that they need no network and no time: addresses, tokens and time-outs. `requestTimeout`: of one
 * request to the Bot Connector; `invokeTimeout`: resolves once an invoke has waited for its answer as long as it may; `onSlow`: what is done once a message has waited a second.
 */
export type TeamsOverrides = {
  cloud?: CloudEnvironment;
  hosts?: readonly string[];
  token?: () => string | Promise<string>;
  requestTimeout?: () => AbortSignal;
  invokeTimeout?: () => Promise<undefined>;
  onSlow?: (work: () => void) => () => void;
};

const requestTimeoutMs = 10_000;
const usualTimeout = (): AbortSignal => AbortSignal.timeout(requestTimeoutMs);

/** The SDK's app without its routes for signing in, which run before any other and ask Microsoft for people's tokens. */
class AppWithoutSignIn extends App {
  constructor(options: AppOptions<never>) {
    super(options);
    for (const name of ['signin.token-exchange', 'signin.verify-state', 'signin.failure'] as const)
      this.router.register({ name, type: 'user', select: () => false, callback: () => undefined });
  }
}

/** Creates the SDK's app behind our guard, on our server: `POST /api/messages`. Its own `start()` is never called. */
export function createApp(
  identity: TeamsIdentity,
  log: Logger,
  now: () => Temporal.Instant,
  { cloud, hosts, token, requestTimeout = usualTimeout }: TeamsOverrides = {},
) {
  const router = Router();
  const skipAuth = 'skipAuth' in identity;
  const tenants = skipAuth ? [] : identity.allowedTenants.map(({ id }) => id.toLowerCase());
  const parse = express.json({ limit: bodyLimit, strict: false });
  const { openIdMetadataUrl } = cloud ?? PUBLIC;
  const isSigningKey = createSigningKeys(openIdMetadataUrl.replace(/\/openidconfiguration$/, '/keys'), now);
  const rules = { tenants, hosts: hosts ?? connectorHosts, skipAuth, isSigningKey };
  const httpServerAdapter: IHttpServerAdapter = {
    registerRoute(method, path, handler) {
      if (method === 'POST') router.post(path, parse, guard(rules), serveWith(handler));
    },
  };
  // Every option is set here, so that none of the SDK's environment variables takes effect.
  const app = new AppWithoutSignIn({
    clientId: skipAuth ? '' : identity.clientId,
    clientSecret: 'clientSecret' in identity && !token ? identity.clientSecret : '',
    ...('managedIdentity' in identity ? { managedIdentityClientId: identity.managedIdentity } : {}),
    ...(skipAuth ? {} : { tenantId: identity.tenantId }),
    ...(token ? { token } : {}),
    cloud: cloud ?? PUBLIC,
    serviceUrl: 'https://smba.trafficmanager.net/teams',
    dangerouslyAllowUnauthenticatedRequests: skipAuth,
    httpServerAdapter,
    client: { middlewares: [withTimeout(requestTimeout)] },
    logger: loggerOf(log),
  });
  return { app, router, requestTimeout };
}

/** Aborts each request at its time-out; whether it took effect is unknown then. */
const withTimeout = (requestTimeout: () => AbortSignal): Middleware => ({
  invoke({ config }, next) {
    config.signal = requestTimeout();
    return next();
  },
});

const serveWith =
  (handler: HttpRouteHandler): express.RequestHandler =>
  async (request, response) => {
    const { authorization = '' } = request.headers;
    const { status, body } = await handler({ body: request.body, headers: { authorization } });
    if (body === undefined || body === null) response.status(status).end();
    else response.status(status).json(body);
  };

/** Returns a logger for the SDK. Its debug lines hold whole activities, which are personal data, so they are dropped. */
function loggerOf(log: Logger): ILogger {
  const entryOf = (words: unknown[]) => ({ sdk: words.map((word) => (word instanceof Error ? word.message : word)) });
  const logger: ILogger = {
    debug: () => undefined,
    trace: () => undefined,
    info: () => undefined,
    warn: (...words: unknown[]) => log.warn(entryOf(words), 'the Teams SDK warns'),
    error: (...words: unknown[]) => log.error(entryOf(words), 'the Teams SDK reports an error'),
    log(level, ...words: unknown[]) {
      if (level === 'warn') logger.warn(...words);
      if (level === 'error') logger.error(...words);
    },
    child: () => logger,
  };
  return logger;
}
