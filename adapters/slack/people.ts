import type { Logger } from 'pino';
import { z } from 'zod';
import { type Account, accountName } from '../../src/domain/person.ts';
import { isZone } from '../../src/domain/zone.ts';
import { followProfile } from '../../src/operations/follow-profile.ts';
import type { Call } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';

import { Recent } from '../recent-map.ts';
import type { Clients } from './clients.ts';
import { type Origin, type Profile, profileShape } from './receive/payloads.ts';
import type { Workspaces } from './workspaces.ts';

const answerShape = z.object({ user: profileShape });

export type SlackPeople = {
  /** Returns what Slack knows of an account without a person yet; undefined for a known account, which costs no request. `called` is the fallback name. */
  acquaint(
    account: Account,
    called: string | undefined,
    clients: Clients,
    team: string,
  ): Promise<Call['known'] | undefined>;
  /** Returns the account under which the person is known: in an Enterprise Grid the payload may name any of its workspaces. */
  ownAccount(account: Account, from: Origin, clients: Clients): Promise<Account>;
  /** Returns the name of a person by their Slack user id; the id where neither the store nor Slack knows it. */
  nameOf(id: string, from: Origin, clients: Clients): Promise<string>;
};

/** Size of both caches; an account evicted from them is looked up in the store again. */
const maxKnownAccounts = 10_000;

type PeopleParts = { store: Store; clock: Clock; zone: string; owns: Workspaces['owns']; log: Logger };

export function createPeople(parts: PeopleParts): SlackPeople {
  const { store, clock, zone: usual } = parts;
  const known = new Recent<true>(maxKnownAccounts);
  // A refused first call stores no person, so the next call passes the same introduction on.
  const introductions = new Recent<NonNullable<Call['known']>>(maxKnownAccounts);
  const ownAccounts = new Recent<Account>(maxKnownAccounts);

  const acquaint: SlackPeople['acquaint'] = async (account, called, clients, team) => {
    const key = accountName(account);
    if (known.get(key)) return undefined;
    const before = await store.transaction(async ({ people, profiles }) => ({
      person: await people.byAccount(account),
      hasProfile: (await profiles.told(account)) !== undefined,
    }));
    if (before.person && before.hasProfile) {
      known.set(key, true);
      introductions.delete(key);
      return undefined;
    }
    const said = introductions.get(key) ?? (await introduced(account, clients, team, parts));
    // Without an answer no profile is stored, so the next call asks again.
    if (said === undefined) return called === undefined ? {} : { name: called };
    introductions.set(key, said);
    const { name = null, zone = null, locale = null } = said;
    await store.transaction(async (tables) => {
      if (!before.person) return tables.profiles.tell(account, { name, zone, locale, via: team });
      // Enrolled while Slack did not answer, under the payload's name, or the id where it has none.
      const isById = before.person.name === account.id;
      await tables.profiles.tell(account, {
        name: isById ? account.id : (called ?? null),
        zone: null,
        locale: null,
        via: team,
      });
      await followProfile(tables, account, said, { via: team, now: clock.now(), usual });
    });
    return said;
  };

  return {
    acquaint,
    async ownAccount(account, { team, enterprise }, clients) {
      const isElsewhere = enterprise !== undefined && account.workspace !== enterprise && account.workspace !== team;
      if (!isElsewhere || account.workspace.startsWith('E')) return account;
      const cached = ownAccounts.get(accountName(account));
      if (cached) return cached;
      const user = await userOf(account.id, clients, parts.log);
      if (user === undefined) return account;
      const own = user.enterprise_user?.enterprise_id === enterprise ? { ...account, workspace: enterprise } : account;
      ownAccounts.set(accountName(account), own);
      return own;
    },
    async nameOf(id, { team, enterprise }, clients) {
      const account = { platform: 'slack', workspace: enterprise ?? team, id } as const;
      const person = await store.transaction(({ people }) => people.byAccount(account));
      const user = person ? undefined : await userOf(id, clients, parts.log);
      return person?.name ?? (user && nameIn(user)) ?? id;
    },
  };
}

async function introduced(
  { id, workspace }: Account,
  clients: Clients,
  team: string,
  { owns, log }: PeopleParts,
): Promise<NonNullable<Call['known']> | undefined> {
  const user = await userOf(id, clients, log);
  return user && knownOf(user, team, (address) => owns(team, address) || owns(workspace, address));
}

async function userOf(id: string, { interactive }: Clients, log: Logger): Promise<Profile | undefined> {
  try {
    return answerShape.parse(await interactive.users.info({ user: id, include_locale: true })).user;
  } catch (error) {
    // An unknown profile must not cost the person their answer.
    log.warn({ err: error, user: id }, 'Slack did not say who this is');
    return undefined;
  }
}

const nameIn = (user: Profile): string | undefined => user.profile?.real_name || user.real_name || user.name;

/** Returns the profile in the form a call carries it. The address identifies a person, so it is taken only where a workspace that vouches for its members has confirmed it. */
export function knownOf(
  user: Profile,
  team: string,
  vouches: (address: string) => boolean,
): NonNullable<Call['known']> {
  const name = nameIn(user);
  const isOurs = (user.team_id ?? team) === team && user.is_stranger !== true;
  const address = isOurs && user.is_email_confirmed === true ? user.profile?.email : undefined;
  const email = address && vouches(address) ? address : undefined;
  return {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
    ...(user.tz && isZone(user.tz) ? { zone: user.tz } : {}),
  };
}
