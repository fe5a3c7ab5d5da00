import type { Account } from '../../src/domain/person.ts';
import { accountName } from '../../src/domain/person.ts';
import { followProfile } from '../../src/operations/follow-profile.ts';
import type { Bot, Call, Said } from '../../src/ports/call.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Reader, readerOf as readerFor } from '../../src/view-model/reader.ts';
import { Recent } from '../recent-map.ts';
import { type Activity, tenantOf, zoneOf } from './activity.ts';
import type { Connector } from './connector.ts';
import { knownIn } from './roster.ts';
import type { Vouches } from './tenants.ts';

/**
 * Returns the account of the sender: the Entra object id in the person's own tenant, the same in every conversation.
 * Members of a shared channel may be of another tenant than the channel's.
 */
export function accountOf(activity: Activity): Account {
  const { from } = activity;
  return { platform: 'teams', workspace: from.tenantId || tenantOf(activity), id: from.aadObjectId ?? from.id };
}

/** Returns the key of an activity. Its id alone is not enough: ids repeat across conversations. */
export const keyOf = ({ conversation, type, name, id }: Activity): string | undefined =>
  id ? [conversation.id, type, name ?? '', id].join(' ') : undefined;

type Parts = {
  store: Store;
  clock: Clock;
  connector: Connector;
  /** The network's zone. */
  zone: string;
  vouches: Vouches;
  meet: Bot['meet'];
  onFault: OnFault;
};
// Above this, the store is read again for what Teams last reported.
const maxReported = 10_000;

// MemberNotFoundInConversation is common at first contact (botbuilder-js#4614) and passes, but need not.
const maxFailures = 3;

/** The roster could not be read, so that it is not known who sent the activity: enrolled now, they would be a stranger for good. */
export class UnreadSender extends Error {}

type Known = NonNullable<Call['known']>;
type Sender = { activity: Activity; conversation: TeamsConversation; account: Account; mustBeListed: boolean };
export type CallOf = ReturnType<typeof createCallOf>;

/** Turns activities into Calls, and stores what Teams reports of the sender; at first contact it reads the roster for name and e-mail address. */
export function createCallOf({ store, clock, connector, zone: usual, vouches, meet, onFault }: Parts) {
  const reported = new Recent<string>(maxReported);
  const failures = new Recent<number>(maxReported);

  const isNew = (account: Account): Promise<boolean> =>
    store.transaction(async ({ people }) => (await people.byAccount(account)) === undefined);

  /** Stores what Teams reports of someone who is known. */
  async function keep(account: Account, known: Known): Promise<void> {
    const { workspace: via } = account;
    const { name = null, zone = null, locale = null } = known;
    await store.transaction(async (tables) => {
      const before = await tables.profiles.told(account);
      if (!before) return tables.profiles.tell(account, { name, zone, locale, via });
      const isSame = before.name === name && before.zone === zone && before.locale === locale;
      if (!isSame) await followProfile(tables, account, known, { via, now: clock.now(), usual });
    });
  }

  /** Reads the sender's roster entry. Throws where Teams does not answer, until it has failed too often for this account; with `mustBeListed` always. */
  async function listed({ activity, conversation, account, mustBeListed }: Sender): Promise<Known> {
    const who = accountName(account);
    try {
      return knownIn(await connector.entryOf(conversation, activity.from.id), account.workspace, vouches);
    } catch (error) {
      onFault('reading the sender in the roster', error);
      if (mustBeListed) throw new UnreadSender();
      const count = (failures.get(who) ?? 0) + 1;
      failures.set(who, count);
      if (count < maxFailures) throw new UnreadSender();
      return {};
    }
  }

  async function knownOf(sender: Sender): Promise<Known> {
    const { activity, account } = sender;
    const [{ name }, { locale }, zone] = [activity.from, activity, zoneOf(activity)];
    const known = { ...(name ? { name } : {}), ...(locale ? { locale } : {}), ...(zone ? { zone } : {}) };
    const [who, report] = [accountName(account), JSON.stringify(known)];
    if (reported.get(who) === report) return known;
    if (await isNew(account)) {
      const entry = await listed(sender);
      await keep(account, known);
      // Enrolled before the call, so that what the call writes is what was asked for.
      await meet([{ from: account, known: { ...entry, ...known } }]);
      return { ...entry, ...known };
    }
    await keep(account, known);
    reported.set(who, report);
    return known;
  }

  /** `mustBeListed`: nobody is enrolled whom Teams does not list, however often it has failed. */
  return async function callOf(
    activity: Activity,
    conversation: TeamsConversation,
    said: Said,
    { mustBeListed = false } = {},
  ): Promise<Call> {
    const from = accountOf(activity);
    const key = keyOf(activity);
    return {
      from,
      said,
      ...(conversation.kind === 'personal' ? {} : { in: conversation.id, channel: channelOf(conversation) }),
      ...(key === undefined ? {} : { key }),
      known: await knownOf({ activity, conversation, account: from, mustBeListed }),
    };
  };
}

const channelOf = ({ tenant, name }: TeamsConversation) => ({ workspace: tenant, ...(name ? { name } : {}) });

/** Reports an error for which no request is waiting. */
export type OnFault = (about: string, error: unknown) => void;

/** Returns the reader an activity describes, for answers before the person is known. */
export const readerOf = (activity: Activity, zone: string): Reader =>
  readerFor({ language: null, locale: activity.locale ?? null, zone: zoneOf(activity) ?? zone });
