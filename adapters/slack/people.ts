import type { Logger } from 'pino';
import { z } from 'zod';
import { type Account, accountName } from '../../src/domain/person.ts';
import { isZone } from '../../src/domain/zone.ts';
import { followProfile } from '../../src/operations/follow-profile.ts';
import type { Call } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { DrawnBlock, DrawnSpan, DrawnView } from '../../src/view-model/draw.ts';

import { Recent } from '../recent-map.ts';
import type { Clients } from './clients.ts';
import { type Profile, profileShape } from './receive/payloads.ts';

const answerShape = z.object({ user: profileShape });

/** Returns what Slack knows of an account without a person yet; undefined for a known account, which costs no request. `called` is the fallback name. */
export type Acquaint = (
  account: Account,
  called: string | undefined,
  clients: Clients,
  team: string,
) => Promise<Call['known'] | undefined>;

/** Size of both caches; an account evicted from them is looked up in the store again. */
const maxKnownAccounts = 10_000;

type AcquaintanceParts = { store: Store; clock: Clock; zone: string; vouches: boolean; log: Logger };

export function createAcquaintance(parts: AcquaintanceParts): Acquaint {
  const { store, clock, zone: usual } = parts;
  const known = new Recent<true>(maxKnownAccounts);
  // A refused first call stores no person, so the next call passes the same introduction on.
  const introductions = new Recent<NonNullable<Call['known']>>(maxKnownAccounts);
  return async (account, called, clients, team) => {
    const key = accountName(account);
    if (known.get(key)) return undefined;
    const before = await store.transaction(async ({ people, profiles }) => ({
      hasPerson: (await people.byAccount(account)) !== undefined,
      hasProfile: (await profiles.told(account)) !== undefined,
    }));
    if (before.hasPerson && before.hasProfile) {
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
      if (!before.hasPerson) return tables.profiles.tell(account, { name, zone, locale, via: team });
      // Enrolled under the payload's name, while Slack did not answer.
      await tables.profiles.tell(account, { name: called ?? null, zone: null, locale: null, via: team });
      await followProfile(tables, account, said, { via: team, now: clock.now(), usual });
    });
    return said;
  };
}

async function introduced(
  { id }: Account,
  { interactive }: Clients,
  team: string,
  { vouches, log }: AcquaintanceParts,
): Promise<NonNullable<Call['known']> | undefined> {
  try {
    const answer = answerShape.parse(await interactive.users.info({ user: id, include_locale: true }));
    return knownOf(answer.user, team, vouches);
  } catch (error) {
    // An unknown profile must not cost the person their answer.
    log.warn({ err: error, user: id }, 'Slack did not say who this is');
    return undefined;
  }
}

/** Returns the profile in the form a call carries it. The address identifies a person, so it is taken only where a workspace that vouches for its members has confirmed it. */
export function knownOf(user: Profile, team: string, vouches: boolean): NonNullable<Call['known']> {
  const name = user.profile?.real_name || user.real_name || user.name;
  const isOurs = (user.team_id ?? team) === team && user.is_stranger !== true;
  const email = vouches && isOurs && user.is_email_confirmed === true ? user.profile?.email : undefined;
  return {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
    ...(user.tz && isZone(user.tz) ? { zone: user.tz } : {}),
  };
}

/** Returns the person ids that a view names. */
export const peopleIn = ({ body }: DrawnView): Set<string> => new Set(body.flatMap(spansOf).flatMap(peopleOf));

function spansOf(block: DrawnBlock): readonly DrawnSpan[] {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'item':
      return [...block.text, ...(block.detail ?? [])];
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'table':
      return block.rows.flat(2);
    case 'buttons':
      return [];
  }
}

const peopleOf = (span: DrawnSpan): string[] => {
  if (typeof span === 'string') return [];
  if (span.kind === 'person') return [span.id];
  return span.kind === 'strong' ? span.text.flatMap(peopleOf) : [];
};
