import type { Account } from '../../src/domain/person.ts';
import { accountName } from '../../src/domain/person.ts';
import { followProfile } from '../../src/operations/follow-profile.ts';
import type { Call, Said } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { Recent } from '../recent-map.ts';
import { type Activity, tenantOf, zoneOf } from './activity.ts';
import type { Connector } from './connector.ts';
import { knownIn } from './roster.ts';

/**
 * Who speaks: their Entra object id in their own tenant, which stays the same wherever they write from; members of a
 * shared channel come from another tenant than the channel's.
 */
export function accountOf(activity: Activity): Account {
  const { from } = activity;
  return { platform: 'teams', workspace: from.tenantId || tenantOf(activity), id: from.aadObjectId ?? from.id };
}

/** What makes a repeated activity the same: its id alone says too little, since other conversations use the same. */
export const keyOf = ({ conversation, type, name, id }: Activity): string | undefined =>
  id ? [conversation.id, type, name ?? '', id].join(' ') : undefined;

type Parts = {
  store: Store;
  clock: Clock;
  connector: Connector;
  /** The network's zone. */
  zone: string;
  /** Whether the addresses of this tenant's people are what they say. */
  vouches: (tenant: string) => boolean;
  onFault: OnFault;
};
// Beyond so many the store is asked again what Teams last said of them.
const mostTold = 10_000;

type Known = NonNullable<Call['known']>;

/** Makes calls of activities, and keeps what Teams says of who speaks. The first time, their name and e-mail address are asked of it. */
export function createAsker({ store, clock, connector, zone: usual, vouches, onFault }: Parts) {
  const told = new Recent<string>(mostTold);

  /** Gives whether they are new here. */
  async function keep(account: Account, known: Known): Promise<boolean> {
    const { workspace: via } = account;
    const { name = null, zone = null, locale = null } = known;
    return store.transaction(async (tables) => {
      if (!(await tables.people.byAccount(account))) {
        await tables.profiles.tell(account, { name, zone, locale, via });
        return true;
      }
      const before = await tables.profiles.told(account);
      const isSame = before?.name === name && before.zone === zone && before.locale === locale;
      if (!isSame) await followProfile(tables, account, known, { via, now: clock.now(), usual });
      return false;
    });
  }

  /** What the roster says of them; that the bot was added comes without a name. */
  async function listed(activity: Activity, place: TeamsConversation, { workspace }: Account): Promise<Known> {
    try {
      return knownIn(await connector.entryOf(place, activity.from.id), vouches(workspace));
    } catch (error) {
      onFault('asking Teams who speaks', error);
      return {};
    }
  }

  async function knownOf(activity: Activity, place: TeamsConversation, account: Account): Promise<Known> {
    const [{ name }, { locale }, zone] = [activity.from, activity, zoneOf(activity)];
    const known = { ...(name ? { name } : {}), ...(locale ? { locale } : {}), ...(zone ? { zone } : {}) };
    const [mark, telling] = [accountName(account), JSON.stringify(known)];
    if (told.get(mark) === telling) return known;
    const isNew = await keep(account, known);
    if (isNew) return { ...(await listed(activity, place, account)), ...known };
    told.set(mark, telling);
    return known;
  }

  return async function callOf(activity: Activity, place: TeamsConversation, said: Said): Promise<Call> {
    const from = accountOf(activity);
    const key = keyOf(activity);
    return {
      from,
      said,
      ...(place.kind === 'personal' ? {} : { in: place.id, channel: channelOf(place) }),
      ...(key === undefined ? {} : { key }),
      known: await knownOf(activity, place, from),
    };
  };
}

const channelOf = ({ tenant, name }: TeamsConversation) => ({ workspace: tenant, ...(name ? { name } : {}) });

/** Told of what went wrong where nobody waits for it. */
export type OnFault = (about: string, error: unknown) => void;
