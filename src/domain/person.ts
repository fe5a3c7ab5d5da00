/** A human on one platform in one workspace or tenant. `locale` is a BCP 47 tag, `zone` an IANA name, as the platform tells them. */
export type Account = { platform: Platform; workspace: string; id: string };
export type Platform = 'local' | 'slack' | 'teams' | 'shell';

/** A human we know. `language` is their own choice; `locale` is what their platform said. */
export type Person = {
  id: string;
  name: string;
  email: string | null;
  position: string | null;
  officeCode: string | null;
  language: string | null;
  locale: string | null;
  zone: string;
  secretariat: boolean;
  createdAt: Temporal.Instant;
};

export const accountName = (account: Account): string => `${account.platform}:${account.workspace}:${account.id}`;
