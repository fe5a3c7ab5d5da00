import type { TeamsIdentity } from '../../adapters/teams/app.ts';
import type { Teams, TeamsParts } from '../../adapters/teams/index.ts';
import type { Tenant } from '../../adapters/teams/tenants.ts';
import { type Config, loopback } from './settings.ts';

const teamsNeeds = 'TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET or TEAMS_MANAGED_IDENTITY, and TEAMS_TENANT_ID';

// The Teams SDK reads this one itself, and would then let anybody in.
const sdkSkipsAuth = 'DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS';

/** Returns one sentence for each setting of Teams that is missing or contradicts another. */
export function teamsFaults(given: Record<string, string | undefined>): string[] {
  const there = Object.keys(given).filter((name) => name.startsWith('TEAMS_'));
  if (there.length === 0) return [];
  const sdk =
    given[sdkSkipsAuth] === undefined ? [] : [`${sdkSkipsAuth} would let anybody speak as anyone. Leave it out.`];
  if (given.TEAMS_SKIP_AUTH !== undefined) {
    const others = there.filter((name) => name !== 'TEAMS_SKIP_AUTH');
    const more = others.map((name) => `${name} is of no use with TEAMS_SKIP_AUTH. Leave one of them out.`);
    const host = given.HOST ?? '127.0.0.1';
    const open = loopback.includes(host)
      ? []
      : [`TEAMS_SKIP_AUTH asks nobody who they are, so it needs HOST to be 127.0.0.1, ::1 or localhost, not ${host}.`];
    return [...sdk, ...more, ...open];
  }
  const proof = given.TEAMS_MANAGED_IDENTITY === undefined ? ['TEAMS_CLIENT_SECRET'] : [];
  const twice =
    proof.length === 0 && given.TEAMS_CLIENT_SECRET !== undefined
      ? ['TEAMS_CLIENT_SECRET is of no use with TEAMS_MANAGED_IDENTITY. Leave one of them out.']
      : [];
  const needed = ['TEAMS_CLIENT_ID', ...proof, 'TEAMS_TENANT_ID'];
  const missing = needed.filter((name) => given[name] === undefined);
  return [...sdk, ...twice, ...missing.map((name) => `${name} is missing: Teams needs ${teamsNeeds}.`)];
}

/** Returns the bot's identity in Teams where that is set up. Checked settings have all of it. */
export function teamsIdentity(config: Config): TeamsIdentity | undefined {
  const { TEAMS_CLIENT_ID: clientId, TEAMS_TENANT_ID: tenantId, TEAMS_ALLOWED_TENANTS: allowed } = config;
  const { TEAMS_CLIENT_SECRET: clientSecret, TEAMS_MANAGED_IDENTITY: managedIdentity } = config;
  if (config.TEAMS_SKIP_AUTH) return { skipAuth: true };
  if (!clientId || !tenantId) return undefined;
  const application = { clientId, tenantId, allowedTenants: tenantsOf(allowed ?? [[tenantId]]) };
  if (managedIdentity) return { ...application, managedIdentity };
  return clientSecret ? { ...application, clientSecret } : undefined;
}

/** Collects the domains of each tenant, which is named once for each of them. */
const tenantsOf = (named: readonly [string, ...string[]][]): Tenant[] =>
  [...Map.groupBy(named, ([id]) => id)].map(([id, some]) => ({
    id,
    domains: some.flatMap(([, ...domains]) => domains),
  }));

/** Loads Microsoft's SDK, which takes a third of a second, only where Teams is on. */
export async function openTeams(parts: TeamsParts): Promise<Teams> {
  const { createTeams } = await import('../../adapters/teams/index.ts');
  return createTeams(parts);
}
