import { openStore } from '../../db/sqlite/open.ts';
import type { ActionItem } from '../../src/domain/action-item.ts';
import type { Group } from '../../src/domain/group.ts';
import type { JoinRequest } from '../../src/domain/join-request.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Membership } from '../../src/domain/membership.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Store } from '../../src/ports/store.ts';

import type { Tables } from '../../src/ports/tables.ts';

export const now = Temporal.Instant.from('2026-04-16T15:00:00Z');
export const later = (text: string): Temporal.Instant => now.add(Temporal.Duration.from(text));
export const today = Temporal.PlainDate.from('2026-04-16');

export const person = (id: string, of: Partial<Person> = {}): Person => ({
  id,
  name: `Person ${id}`,
  email: null,
  position: null,
  officeCode: null,
  language: null,
  locale: null,
  zone: 'Europe/Zurich',
  secretariat: false,
  createdAt: now,
  ...of,
});

export const group = (id: string, of: Partial<Group> = {}): Group => ({
  id,
  slug: id,
  name: `Group ${id}`,
  code: id.toUpperCase(),
  mandate: 'To exchange.',
  state: 'active',
  establishedOn: null,
  nominated: 'from',
  ...of,
});

export const membership = (
  id: string,
  groupId: string,
  personId: string,
  of: Partial<Membership> = {},
): Membership => ({
  id,
  groupId,
  personId,
  officeCode: 'CH',
  role: 'member',
  since: today,
  endedOn: null,
  ...of,
});

export const joinRequest = (id: string, of: Partial<JoinRequest> = {}): JoinRequest => ({
  id,
  groupId: 'cio',
  personId: 'ana',
  officeCode: 'CH',
  organisation: null,
  lastName: 'Müller',
  firstName: 'Ana',
  position: 'CIO',
  email: 'ana@example.org',
  note: null,
  state: 'pending',
  askedAt: now,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  ...of,
});

export const meeting = (id: string, startsAt: string, of: Partial<Meeting> = {}): Meeting => ({
  id,
  groupId: 'cio',
  seriesId: null,
  occursOn: null,
  title: null,
  startsAt: Temporal.ZonedDateTime.from(startsAt),
  minutes: 90,
  place: null,
  state: 'scheduled',
  reason: null,
  sequence: 0,
  changedAt: now,
  ...of,
});

export const actionItem = (id: string, of: Partial<ActionItem> = {}): ActionItem => ({
  id,
  code: id.toUpperCase(),
  groupId: null,
  session: null,
  title: `Item ${id}`,
  state: 'open',
  due: null,
  owner: null,
  source: null,
  createdAt: now,
  ...of,
});

/** A store, in memory where none is given, with Ana, Ben and two groups; and a way to do one thing in a transaction of its own. */
export async function sampleStore(at: string | Store = ':memory:') {
  const store: Store = typeof at === 'string' ? openStore(at) : at;
  const run = <Result>(work: (tables: Tables) => Promise<Result>): Promise<Result> => store.transaction(work);
  await run(async ({ people, groups }) => {
    await people.save(person('ana', { name: 'Ana Müller' }));
    await people.save(person('ben', { name: 'Ben Okafor' }));
    await groups.save(group('cio', { establishedOn: Temporal.PlainDate.from('2026-03-11') }));
    await groups.save(group('ai', { establishedOn: Temporal.PlainDate.from('2026-03-19') }));
  });
  return { store, run };
}
