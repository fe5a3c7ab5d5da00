import { imitatesSecretariat } from '../domain/imitation.ts';
import type { Account, Person } from '../domain/person.ts';
import type { Call } from '../ports/call.ts';
import type { Tables } from '../ports/tables.ts';
import { replanPerson } from './reminder-plan.ts';

/** `via`: the team or tenant the account is reached by. `usual`: the zone of people nobody has told one of. */
type About = { via: string; now: Temporal.Instant; usual?: string };

/**
 * Brings what a platform says now to the person of this account: a name, zone or locale moves only while the person still
 * has what the platform said before (their id, where that was nothing), so that what they chose themselves stays. Their reminders follow their zone.
 */
export async function followProfile(
  tables: Tables,
  account: Account,
  said: NonNullable<Call['known']>,
  { via, now, usual }: About,
): Promise<void> {
  const person = await tables.people.byAccount(account);
  if (!person) return;
  const before = await tables.profiles.told(account);
  const { name = null, zone = null, locale = null } = said;
  await tables.profiles.tell(account, { name, zone, locale, via });
  const follows =
    name !== null && person.name === (before?.name ?? account.id) && !(await imitates(name, person, tables));
  const changed = {
    ...person,
    ...(follows ? { name } : {}),
    ...(zone !== null && person.zone === (before?.zone ?? usual) ? { zone } : {}),
    ...(locale !== null ? { locale } : {}),
  };
  await tables.people.rename(person, changed, now);
  if (changed.zone !== person.zone) await replanPerson(tables, person.id, now);
}

/** Whether the person would be taken for the secretariat under this name, which anyone may give themselves in a chat. */
async function imitates(name: string, { secretariat }: Person, { people }: Tables): Promise<boolean> {
  return (
    !secretariat &&
    imitatesSecretariat(
      name,
      (await people.secretariat()).map((one) => one.name),
    )
  );
}
