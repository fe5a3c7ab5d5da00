import { type CloudEnvironment, PUBLIC } from '@microsoft/teams.api';
import { App, type HttpRouteHandler, type IHttpServerAdapter } from '@microsoft/teams.apps';
import type { ILogger, Middleware } from '@microsoft/teams.common';
import express, { Router } from 'express';
import type { Logger } from 'pino';
import { bodyLimit } from '../http.ts';
import { connectorHosts, guard } from './guard.ts';

/** `skipAuth`: no token is asked for or sent; for Microsoft's local Teams client alone. */
export type TeamsIdentity =
  | { clientId: string; clientSecret: string; tenantId: string; allowedTenants: readonly string[] }
  | { skipAuth: true };
/**
 * Other addresses, another way to a token and other time-outs than Microsoft's, so that tests need no network and no time.
 * `deadline`: of one request to the Bot Connector; `patience`: over once an invoke has waited long enough.
 */
export type TeamsEdge = {
  cloud?: CloudEnvironment;
  hosts?: readonly string[];
  token?: () => string;
  deadline?: () => AbortSignal;
  patience?: () => Promise<undefined>;
};

/** No longer for one request to the Bot Connector, in milliseconds. */
const timeout = 10_000;
const inTime = (): AbortSignal => AbortSignal.timeout(timeout);

/** The SDK's app behind our guard and our server: `POST /api/messages`. Its own `start()` is never called. */
export function createApp(
  identity: TeamsIdentity,
  log: Logger,
  { cloud, hosts, token, deadline = inTime }: TeamsEdge = {},
) {
  const router = Router();
  const skipAuth = 'skipAuth' in identity;
  const tenants = skipAuth ? [] : identity.allowedTenants.map((tenant) => tenant.toLowerCase());
  const parse = express.json({ limit: bodyLimit, strict: false });
  const rules = { tenants, hosts: hosts ?? connectorHosts, skipAuth };
  const httpServerAdapter: IHttpServerAdapter = {
    registerRoute(method, path, handler) {
      if (method === 'POST') router.post(path, parse, guard(rules), answerBy(handler));
    },
  };
  // Everything is said here, so that none of the SDK's own environment variables has a say.
  const app = new App({
    clientId: skipAuth ? '' : identity.clientId,
    clientSecret: skipAuth || token ? '' : identity.clientSecret,
    ...(skipAuth ? {} : { tenantId: identity.tenantId }),
    ...(token ? { token } : {}),
    cloud: cloud ?? PUBLIC,
    serviceUrl: 'https://smba.trafficmanager.net/teams',
    dangerouslyAllowUnauthenticatedRequests: skipAuth,
    httpServerAdapter,
    client: { middlewares: [until(deadline)] },
    logger: loggerOf(log),
  });
  return { app, router };
}

/** Gives each request up at its deadline. What became of it on the other side is open then. */
const until = (deadline: () => AbortSignal): Middleware => ({
  invoke({ config }, next) {
    config.signal = deadline();
    return next();
  },
});

const answerBy =
  (handler: HttpRouteHandler): express.RequestHandler =>
  async (request, response) => {
    const { authorization = '' } = request.headers;
    const { status, body } = await handler({ body: request.body, headers: { authorization } });
    if (body === undefined || body === null) response.status(status).end();
    else response.status(status).json(body);
  };

/** The SDK's words in our log. At debug it would tell whole activities, which are people's own: that is left out. */
function loggerOf(log: Logger): ILogger {
  const said = (words: unknown[]) => ({ sdk: words.map((word) => (word instanceof Error ? word.message : word)) });
  const logger: ILogger = {
    debug: () => undefined,
    trace: () => undefined,
    info: () => undefined,
    warn: (...words: unknown[]) => log.warn(said(words), 'the Teams SDK warns'),
    error: (...words: unknown[]) => log.error(said(words), 'the Teams SDK reports an error'),
    log(level, ...words: unknown[]) {
      if (level === 'warn') logger.warn(...words);
      if (level === 'error') logger.error(...words);
    },
    child: () => logger,
  };
  return logger;
}
