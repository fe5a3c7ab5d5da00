import type { Account } from '../../domain/person.ts';

/** `via`: the team through whose installation the account is reached. */
type Profile = { name: string | null; zone: string | null; locale: string | null; via: string };

/** What a platform last said of an account. */
export type Profiles = {
  told(account: Account): Promise<Profile | undefined>;
  tell(account: Account, told: Profile): Promise<void>;
};
