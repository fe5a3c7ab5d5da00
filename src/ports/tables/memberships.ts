import type { Membership } from '../../domain/membership.ts';
import type { Person } from '../../domain/person.ts';
import type { RollEntry } from '../../domain/roll.ts';
import type { Page, Slice } from './page.ts';

export type MemberFilter = { groupId?: string; officeCode?: string; words?: readonly string[] };

export type Memberships = {
  get(groupId: string, personId: string): Promise<Membership | undefined>;
  /** The person's present memberships. */
  ofPerson(personId: string): Promise<Membership[]>;
  /** The same of everyone, by person. */
  ofPeople(): Promise<Map<string, Membership[]>>;
  /** The group's present members with the person of each, chairs first, then by name. */
  page(filter: MemberFilter, slice: Slice): Promise<Page<{ membership: Membership; person: Person }>>;
  /** Every seat held when that day had ended, one for each person in each group: by group, Office and name. */
  on(day: Temporal.PlainDate, groupId?: string): Promise<RollEntry[]>;
  /** These seats, whether they are held or have ended. */
  byIds(ids: readonly string[]): Promise<RollEntry[]>;
  officers(groupId: string): Promise<{ membership: Membership; person: Person }[]>;
  /** Inserts or replaces by id. */
  save(membership: Membership): Promise<void>;
};
