import type { Account, Person, Platform } from '../../domain/person.ts';

export type People = {
  /** Returns the person; who became one with another is that other. */
  get(id: string): Promise<Person | undefined>;
  byIds(ids: readonly string[]): Promise<Person[]>;
  byAccount(account: Account): Promise<Person | undefined>;
  /**
   * Whose address it is known to be: a platform vouched for it, or they were added with it and have not been here yet.
   * What somebody wrote into their profile does not count.
   */
  byEmail(email: string): Promise<Person | undefined>;
  /** Returns everyone with this address in their profile, no matter who entered it. */
  withEmail(email: string): Promise<Person[]>;
  /** Takes the address from every profile but this person's. */
  keepEmailFor(personId: string, email: string): Promise<void>;
  /** People of whose name every word begins with one of these words (folded: case and accents ignored), at most `limit`. */
  named(words: readonly string[], limit: number): Promise<Person[]>;
  /** Every name, for a "did you mean" after `named` found nobody. */
  names(): Promise<{ id: string; name: string }[]>;
  secretariat(): Promise<Person[]>;
  /** Returns those who have the secretariat's role by the settings, with their accounts and what each one's platform vouches for. */
  namedInSettings(): Promise<{ person: Person; accounts: { account: Account; email: string | null }[] }[]>;
  /** Keeps whether it was the settings that gave them the role. */
  nameInSettings(personId: string, isNamed: boolean): Promise<void>;
  accounts(personId: string): Promise<Account[]>;
  /** The account ids on this platform in this workspace, by person; people without one there are left out. */
  accountIds(personIds: readonly string[], at: Omit<Account, 'id'>): Promise<Map<string, string>>;
  /** Everyone who has an account on this platform, by name. */
  ofPlatform(platform: Platform): Promise<{ account: Account; person: Person }[]>;
  /** Inserts or replaces the person by id. */
  save(person: Person): Promise<void>;
  /** Saves the person, and keeps what they were called where that changes. */
  rename(before: Person, after: Person, at: Temporal.Instant): Promise<void>;
  /** What the person was called before, latest first. */
  earlierNames(personId: string): Promise<string[]>;
  /** `email`: what the account's platform vouches for. */
  addAccount(personId: string, account: Account, email?: string): Promise<void>;
  /** Returns the address that the account's platform vouches for. */
  emailOf(account: Account): Promise<string | null>;
  /** Moves the account to another person, behind those that they have. */
  moveAccount(account: Account, personId: string): Promise<void>;
  /** Makes everything that names the person `gone` name `kept`; of `gone` only a name stays, for the record. */
  merge(kept: string, gone: string): Promise<void>;
  /** From now on the person is written to at this account of theirs first. */
  preferAccount(personId: string, account: Account): Promise<void>;
};
