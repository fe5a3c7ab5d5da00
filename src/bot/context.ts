import type { Group } from '../domain/group.ts';
import type { Membership } from '../domain/membership.ts';
import type { Network } from '../domain/network.ts';
import type { Account, Person } from '../domain/person.ts';
import type { Mention } from '../ports/call.ts';
import type { Tables } from '../ports/tables.ts';
import type { Reader } from '../view-model/reader.ts';

/** The asker: the person, the account they ask from, and their roles as they stand in this transaction. */
export type Actor = {
  person: Person;
  account: Account;
  memberships: Membership[];
  /** The Offices (ST.3 codes) whose focal point they are. */
  focalFor: string[];
  secretariat: boolean;
};

/** What every field and command gets: the asker, the moment, the store and the network. */
export type Asking = {
  actor: Actor;
  reader: Reader;
  now: Temporal.Instant;
  store: Tables;
  /** The group of the channel the call was made in. */
  here: Group | undefined;
  /** The channel the call was made in, by its workspace and its platform's id, and what it is called where that is known. */
  channel: CalledIn | undefined;
  network: Network;
  /** The people that the typed line mentions by the platform's own means. */
  mentions: readonly Mention[];
  /** A fresh id, such as `m_8w2k…` for the prefix `m`. */
  newId: (prefix: string) => string;
};

export type CalledIn = { workspace: string; id: string; name?: string };

export type Context<Input> = Asking & { input: Input };

export type How = 'typed' | 'pressed' | 'opened' | 'submitted';
