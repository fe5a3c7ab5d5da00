import { z } from 'zod';
import type { Call } from '../../src/ports/call.ts';
import type { TeamsMember } from '../../src/ports/tables/teams-members.ts';

/** One entry of a roster, as the Bot Connector gives it. */
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

/** Whom the entry stands for; undefined for another bot. Members of a shared channel are of a tenant of their own. */
export function memberOf(
  { id, aadObjectId, tenantId, userRole }: RosterEntry,
  tenant: string,
): TeamsMember | undefined {
  if (!aadObjectId || userRole === 'bot') return undefined;
  return { id, tenant: tenantId || tenant, person: aadObjectId };
}

/** The address their tenant knows them by: of a guest, the sign-in name is none. */
const emailIn = ({ email, userPrincipalName }: RosterEntry): string | undefined =>
  email || (userPrincipalName?.includes('#EXT#') ? undefined : userPrincipalName) || undefined;

/** What it says of the person. An address is whom one is taken for: only that of a tenant we work for counts. */
export function knownIn(entry: RosterEntry, isVouched: boolean): NonNullable<Call['known']> {
  const email = isVouched ? emailIn(entry) : undefined;
  return { ...(entry.name ? { name: entry.name } : {}), ...(email ? { email } : {}) };
}

/** The entry as the core gets to know a person: the administrators of a tenant we work for write their addresses. */
export function metOf(entry: RosterEntry, tenant: string, vouches: (tenant: string) => boolean): Met | undefined {
  const member = memberOf(entry, tenant);
  if (!member) return undefined;
  return {
    from: { platform: 'teams', workspace: member.tenant, id: member.person },
    known: knownIn(entry, vouches(member.tenant)),
  };
}
