import type { Account } from '../../domain/person.ts';

/** One-time codes by which a person shows that another account is theirs. Only digests of codes are stored. */
export type LinkCodes = {
  /** Returns a new code for the account, valid until then; the person's earlier codes are deleted. */
  create(personId: string, account: Account, until: Temporal.Instant, now: Temporal.Instant): Promise<string>;
  /** Returns whose code it is, whatever its case and spacing; undefined where it is wrong or no longer valid. */
  find(code: string, now: Temporal.Instant): Promise<{ personId: string; account: Account } | undefined>;
  /** Deletes the person's codes. */
  delete(personId: string): Promise<void>;
  /** Records a wrong code; those from before `since` are deleted. */
  fail(personId: string, at: Temporal.Instant, since: Temporal.Instant): Promise<void>;
  /** Returns how many wrong codes the person has typed since then. */
  failures(personId: string, since: Temporal.Instant): Promise<number>;
};
