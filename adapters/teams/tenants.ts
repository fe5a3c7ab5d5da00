/** A tenant whose people the bot serves, and the mail domains that it owns. */
export type Tenant = { id: string; domains: readonly string[] };
/** Returns whether an e-mail address in this tenant's directory identifies the person. */
export type Vouches = (tenant: string, email: string) => boolean;

/**
 * Returns the rule by which an address counts. A tenant's administrator can write any address into its directory, so an
 * address counts only from the tenant that owns its domain. Our own tenant,
 * where no domain of its own is named, counts for every domain that is not another tenant's.
 */
export function vouching(own: string, allowed: readonly Tenant[]): Vouches {
  const ownerOf = new Map(allowed.flatMap(({ id, domains }) => domains.map((domain) => [domain, id.toLowerCase()])));
  const ownId = own.toLowerCase();
  const namesOwn = [...ownerOf.values()].includes(ownId);
  return (tenant, email) => {
    const domain = email.split('@').at(-1)?.toLowerCase() ?? '';
    const owner = ownerOf.get(domain) ?? (namesOwn ? undefined : ownId);
    return owner === tenant.toLowerCase();
  };
}
