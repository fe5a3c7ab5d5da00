import type { Call, Said } from '../../src/call.ts';
import type { Account } from '../../src/domain/person.ts';
import { accountName } from '../../src/domain/person.ts';
import type { Store, TeamsConversation } from '../../src/ports.ts';
import { type Activity, tenantOf, zoneOf } from './activity.ts';
import type { Connector } from './connector.ts';

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

/** Makes calls of activities. The first time someone speaks, their e-mail address is asked of Teams. */
export function createAsker({ store, connector, onFault }: { store: Store; connector: Connector; onFault: OnFault }) {
  const met = new Set<string>();

  async function emailOf(activity: Activity, place: TeamsConversation, account: Account): Promise<string | undefined> {
    const name = accountName(account);
    if (met.has(name)) return undefined;
    const known = await store.transaction((tables) => tables.people.byAccount(account));
    if (met.size >= 10_000) met.clear();
    met.add(name);
    if (known) return undefined;
    try {
      return await connector.emailOf(place, activity.from.id);
    } catch (error) {
      onFault('asking Teams for an e-mail address', error);
      return undefined;
    }
  }

  return async function callOf(activity: Activity, place: TeamsConversation, said: Said): Promise<Call> {
    const from = accountOf(activity);
    const key = keyOf(activity);
    const zone = zoneOf(activity);
    const email = await emailOf(activity, place, from);
    const { locale } = activity;
    return {
      from,
      said,
      ...(place.kind === 'personal' ? {} : { in: place.id }),
      ...(key === undefined ? {} : { key }),
      known: {
        ...(activity.from.name ? { name: activity.from.name } : {}),
        ...(locale ? { locale } : {}),
        ...(zone === undefined ? {} : { zone }),
        ...(email === undefined ? {} : { email }),
      },
    };
  };
}

/** Told of what went wrong where nobody waits for it. */
export type OnFault = (about: string, error: unknown) => void;
