import type { Account } from '../domain/person.ts';
import type { Tables } from '../ports/tables.ts';

/** Returns whether the settings give the secretariat's role to this account, or to the e-mail address its platform vouches for. */
export type IsSecretariat = (account: Account, email: string | undefined) => boolean;

/** Removes the role from those who had it by earlier settings. A role given by hand stays. */
export async function takeBackRoles(tables: Tables, isSecretariat: IsSecretariat): Promise<void> {
  for (const { person, accounts } of await tables.people.namedInSettings()) {
    if (accounts.some(({ account, email }) => isSecretariat(account, email ?? undefined))) continue;
    await tables.people.save({ ...person, secretariat: false });
    await tables.people.nameInSettings(person.id, false);
  }
}
