import type { Group } from './group.ts';
import type { Role } from './membership.ts';
import type { Office } from './office.ts';
import type { Person } from './person.ts';
import type { RollEntry } from './roll.ts';

/** One row of a roll to import, read but not yet compared with what is stored; null is a blank, which changes nothing. */
export type RollRow = {
  line: number;
  group: string | null;
  office: string | null;
  name: string | null;
  email: string | null;
  position: string | null;
  role: Role | 'wrong' | null;
  since: Temporal.PlainDate | 'wrong' | null;
};

/** Why a row is not carried out. */
export type Refused =
  | 'no group'
  | 'group'
  | 'concluded'
  | 'no office'
  | 'office'
  | 'no name'
  | 'long'
  | 'no email'
  | 'email'
  | 'role'
  | 'day'
  | 'day to come'
  | 'twice'
  | 'two names'
  | 'chair';
export type Edited = 'name' | 'email' | 'office' | 'position' | 'role' | 'since';
export type Edit = { what: Edited; from: string | null; to: string };

/** The person of a row: a known one, or `line:7`, whom that row creates. */
export type Who = { id: string; name: string; email: string | null; position: string | null };
export type Seat = {
  id: string | null;
  groupId: string;
  who: string;
  officeCode: string;
  role: Role;
  since: Temporal.PlainDate;
  line: number | null;
};

export type Planned = { line: number; called: string; group: string } & (
  | { outcome: 'create'; seat: Seat; who: Who; isNew: boolean; edits: Edit[] }
  | { outcome: 'change'; seat: Seat; who: Who; edits: Edit[] }
  | { outcome: 'unchanged' }
  | { outcome: 'ask'; candidates: Who[] }
  | { outcome: 'refused'; why: Refused; said: string }
);

export type RollFacts = {
  today: Temporal.PlainDate;
  findGroup: (said: string) => Group | undefined;
  findOffice: (said: string) => Office | undefined;
  /** Every present seat. */
  seats: readonly RollEntry[];
  /** Whose address it is, in lower case; `isKnown` where it is beyond doubt theirs. */
  holders: ReadonlyMap<string, { person: Person; isKnown: boolean }>;
  /** Everyone by `nameKey`. */
  namesakes: ReadonlyMap<string, readonly Person[]>;
  isEmail: (said: string) => boolean;
  /** For a row that was asked: whose it is, or `new`. */
  decided: ReadonlyMap<number, string>;
};
