import type { RequestHandler } from 'express';
import { z } from 'zod';
import { HttpProblem } from '../http.ts';
import { mustBeOfThisMachine } from '../loopback.ts';
import { activityShape, tenantsOf } from './activity.ts';
import type { IsSigningKey } from './signing-keys.ts';

/** What the guard accepts: bodies from these hosts, of these tenants, signed by the Bot Framework unless `skipAuth`. */
export type GuardRules = {
  tenants: readonly string[];
  hosts: readonly string[];
  skipAuth: boolean;
  isSigningKey: IsSigningKey;
};

/**
 * The hosts of the Bot Connector for Teams. Those of the clouds GCC High and DoD are left out: their tokens come from an
 * issuer of their own, which is refused below.
 */
export const connectorHosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];
const issuer = 'https://api.botframework.com';

const tokenHeader = z.looseObject({ kid: z.string() });
const claims = z.looseObject({ iss: z.string(), serviceurl: z.string() });

/**
 * Checks a request before the SDK sees it. The SDK also accepts tokens that Entra signed, of any tenant and with any
 * `serviceUrl`, and would then send the bot's own token there; so every issuer but the Bot Framework is refused here.
 */
export function guard({ tenants, hosts, skipAuth, isSigningKey }: GuardRules): RequestHandler {
  const allowedHosts = skipAuth ? loopbackHosts : hosts;
  return async (request, _response, next) => {
    if (skipAuth) mustBeOfThisMachine(request, 'Teams without sign-in');
    // Before the shape: an unsigned request learns nothing about it.
    const claimed = skipAuth ? undefined : claimsOf(request.get('authorization'));
    if (claimed && !(await isSigningKey(claimed.kid)))
      throw new HttpProblem(401, 'The token is not signed by Microsoft.');
    const parsed = activityShape.safeParse(request.body);
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('.');
      throw new HttpProblem(400, `The body is no activity${where ? `: see “${where}”` : ''}.`);
    }
    const url = new URL(parsed.data.serviceUrl);
    // Only tests use loopback hosts, which have no certificate.
    const isSafe = url.protocol === 'https:' || loopbackHosts.includes(url.hostname);
    if (!allowedHosts.includes(url.hostname) || !isSafe) {
      throw new HttpProblem(403, 'serviceUrl is not where Teams lives.');
    }
    if (claimed && !sameUrl(claimed.serviceurl, parsed.data.serviceUrl)) {
      throw new HttpProblem(401, 'The token was made for another serviceUrl.');
    }
    const from = tenantsOf(parsed.data);
    const isOurs = skipAuth || (from.length > 0 && from.every((tenant) => tenants.includes(tenant.toLowerCase())));
    if (!isOurs) throw new HttpProblem(403, 'This tenant is not one the bot works for.');
    next();
  };
}

/** Returns the claims of a Bot Framework token, unverified: the SDK verifies the same token next. */
function claimsOf(header: string | undefined): z.infer<typeof claims> & z.infer<typeof tokenHeader> {
  const [, head, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(header ?? '') ?? [];
  if (head === undefined || payload === undefined) throw new HttpProblem(401, 'Send a token of the Bot Framework.');
  const parsed = claims.safeParse(jsonOf(payload));
  if (!parsed.success || parsed.data.iss !== issuer) {
    throw new HttpProblem(401, 'The token is not one of the Bot Framework.');
  }
  const named = tokenHeader.safeParse(jsonOf(head));
  if (!named.success) throw new HttpProblem(401, 'The token names no signing key.');
  return { ...parsed.data, ...named.data };
}

function jsonOf(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const sameUrl = (one: string, other: string): boolean => one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
