import type { Membership } from '../domain/membership.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { Tables } from '../ports/tables.ts';
import { replanGroup } from './reminder-plan.ts';

type Parts = { store: Tables; now: Temporal.Instant; network: Network; actor: { person: Person } };

/**
 * Ends a person's seat today and records who did it. Whoever has no seat any more gets nothing that is still on its way, and
 * their calendar link ends: its readers could go on reading.
 */
export async function endSeat(
  membership: Membership,
  what: 'membership.remove' | 'membership.handover' | 'membership.leave',
  { store, now, network, actor }: Parts,
): Promise<void> {
  const { personId, groupId, id, since } = membership;
  const today = now.toZonedDateTimeISO(network.zone).toPlainDate();
  const endedOn = Temporal.PlainDate.compare(since, today) > 0 ? since : today;
  await store.memberships.save({ ...membership, endedOn });
  await store.record.add({ at: now, personId: actor.person.id, what, subject: id });
  await replanGroup(store, groupId, now);
  if ((await store.memberships.ofPerson(personId)).length > 0) return;
  await store.outbox.withdrawFrom(personId, 'the person has left', now);
  await store.feeds.end({ kind: 'person', id: personId });
}
