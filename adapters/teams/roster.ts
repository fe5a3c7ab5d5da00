import { z } from 'zod';
import type { Call } from '../../src/ports/call.ts';
import type { TeamsMember } from '../../src/ports/tables/teams-members.ts';
import type { Vouches } from './tenants.ts';

/** One entry of a roster, as the Bot Connector returns it. */
export const rosterEntry = z.looseObject({
  id: z.string().min(1).max(2000),
  name: z.string().max(500).nullish(),
  aadObjectId: z.string().min(1).max(200).nullish(),
  tenantId: z.string().max(200).nullish(),
  email: z.string().max(254).nullish(),
  userPrincipalName: z.string().max(500).nullish(),
  userRole: z.string().max(100).nullish(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;
export type Met = Pick<Call, 'from' | 'known'>;

/** A page of a roster; `continuationToken` where there are more. */
export const rosterPage = z.looseObject({
  members: z.array(z.unknown()),
  continuationToken: z.string().nullish(),
});

/** Returns the person of an entry; undefined for a bot. Members of a shared channel may be of another tenant. */
export function memberOf(
  { id, aadObjectId, tenantId, userRole }: RosterEntry,
  tenant: string,
): TeamsMember | undefined {
  if (!aadObjectId || userRole === 'bot') return undefined;
  return { id, tenant: tenantId || tenant, person: aadObjectId };
}

/** Returns the e-mail address of an entry; a guest's sign-in name is none. */
const emailIn = ({ email, userPrincipalName }: RosterEntry): string | undefined =>
  email || (userPrincipalName?.includes('#EXT#') ? undefined : userPrincipalName) || undefined;

/** Returns what an entry says of the person. An address identifies a person, so it counts only where it is vouched for. */
export function knownIn(entry: RosterEntry, tenant: string, vouches: Vouches): NonNullable<Call['known']> {
  const email = emailIn(entry);
  const isVouched = email !== undefined && vouches(tenant, email);
  return { ...(entry.name ? { name: entry.name } : {}), ...(isVouched ? { email } : {}) };
}

/** Returns the entry as a person to enrol. */
export function metOf(entry: RosterEntry, tenant: string, vouches: Vouches): Met | undefined {
  const member = memberOf(entry, tenant);
  if (!member) return undefined;
  return {
    from: { platform: 'teams', workspace: member.tenant, id: member.person },
    known: knownIn(entry, member.tenant, vouches),
  };
}
