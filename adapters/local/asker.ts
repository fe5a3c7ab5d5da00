import { z } from 'zod';
import type { Account, Person } from '../../src/domain/person.ts';
import type { Destination } from '../../src/ports/letter.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { type Reader, readerOf } from '../../src/view-model/reader.ts';
import { HttpProblem } from '../http.ts';
import { platform, workspace } from './feed.ts';

export const localAccount = (id: string): Account => ({ platform, workspace, id });

/** Returns the account in `?as=`. Throws a 400 where there is none. */
export function askedAs(query: unknown): Account {
  const parsed = z.object({ as: z.string().min(1) }).safeParse(query);
  if (!parsed.success) throw new HttpProblem(400, 'Say who is asking: ?as=<account>.');
  return localAccount(parsed.data.as);
}

/** Returns the person behind a local account. Throws a 400 where there is none. */
export async function personAt(tables: Tables, account: Account): Promise<Person> {
  const person = await tables.people.byAccount(account);
  if (!person) throw new HttpProblem(400, `Nobody here has the account “${account.id.slice(0, 80)}”.`);
  return person;
}

/** Where letters to this person arrive, and the reader those are drawn for. */
export type Mailbox = { reader: Reader; destinations: Destination[] };

/** Returns the person's own account and the channels of their groups; for the secretariat, every channel. */
export async function mailboxOf(tables: Tables, account: Account): Promise<Mailbox> {
  const person = await personAt(tables, account);
  const groups = new Set((await tables.memberships.ofPerson(person.id)).map(({ groupId }) => groupId));
  const channels = (await tables.channels.all()).filter(
    (channel) => channel.platform === platform && (person.secretariat || groups.has(channel.groupId)),
  );
  return {
    reader: readerOf(person),
    destinations: [
      { platform, workspace, kind: 'person', id: account.id },
      ...channels.map(({ id }) => ({ platform, workspace, kind: 'channel', id }) as const),
    ],
  };
}

/**
 * Returns a check that throws a 400 for an account or a channel that does not exist. Known ones are kept in memory, since
 * every call is checked and neither is ever deleted.
 */
export function createCallerCheck(store: Store): (account: Account, channel: string | undefined) => Promise<void> {
  const accounts = new Set<string>();
  const channels = new Set<string>();
  return async (account, channel) => {
    if (accounts.has(account.id) && (channel === undefined || channels.has(channel))) return;
    await store.transaction(async (tables) => {
      await personAt(tables, account);
      if (channel !== undefined && !(await tables.channels.get(platform, workspace, channel))) {
        throw new HttpProblem(400, `There is no channel “${channel.slice(0, 80)}” here.`);
      }
    });
    accounts.add(account.id);
    if (channel !== undefined) channels.add(channel);
  };
}
