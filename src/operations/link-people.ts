import { decideLink, type LinkDecision, type Side } from '../domain/link.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import { wholeList } from '../ports/tables/page.ts';
import type { Tables } from '../ports/tables.ts';
import { requestSubject } from './join-request-card.ts';
import { subjectOf } from './meeting-facts.ts';
import { replanPerson } from './reminder-plan.ts';

type Moment = { now: Temporal.Instant; network: Network };

/** Returns what linking these two people would come to, without changing anything. */
export async function weighLink(
  store: Tables,
  one: Person,
  other: Person,
  { now, network }: Moment,
): Promise<LinkDecision> {
  const side = async (person: Person): Promise<Side> => ({
    person,
    memberships: await store.memberships.ofPerson(person.id),
  });
  return decideLink(await side(one), await side(other), {
    approvedByOther: await store.joinRequests.isApprovedBetween(one.id, other.id),
    today: now.toZonedDateTimeISO(network.zone).toPlainDate(),
  });
}

/** Makes two people one: what either has, the one who is kept has from now on. */
export async function linkPeople(
  store: Tables,
  { kept, gone, ended }: Extract<LinkDecision, { outcome: 'linked' }>,
  { now }: Moment,
): Promise<void> {
  for (const membership of ended) await store.memberships.save(membership);
  await withdrawRequests(store, kept, gone, now);
  await withdrawTwins(store, kept, gone, now);
  await store.people.merge(kept.id, gone.id);
  await store.people.save(kept);
  await store.record.add({ at: now, personId: kept.id, what: 'person.link', subject: kept.id });
  await replanPerson(store, kept.id, now);
  const groupIds = (await store.memberships.ofPerson(kept.id)).map(({ groupId }) => groupId);
  for (const meeting of await store.meetings.upcoming({ groupIds, from: now }, wholeList.limit))
    await store.outbox.markStale(subjectOf(meeting), now);
}

/** A group that one of them is in needs no request of the other, and one that both asked for needs one request. */
async function withdrawRequests(store: Tables, kept: Person, gone: Person, now: Temporal.Instant): Promise<void> {
  const isSeated = async (groupId: string): Promise<boolean> => {
    const seats = await Promise.all([kept, gone].map(({ id }) => store.memberships.get(groupId, id)));
    return seats.some((seat) => seat?.endedOn === null);
  };
  const pending = (await store.joinRequests.pending()).filter(({ personId }) => [kept.id, gone.id].includes(personId));
  for (const request of pending) {
    const isTwin =
      request.personId === gone.id &&
      pending.some(({ groupId, personId }) => personId === kept.id && groupId === request.groupId);
    if (!isTwin && !(await isSeated(request.groupId))) continue;
    await store.joinRequests.save({ ...request, state: 'withdrawn' });
    await store.outbox.markStale(requestSubject(request), now);
  }
}

/** Of the same reminder to both of them that has not left yet, only one leaves. */
async function withdrawTwins(store: Tables, kept: Person, gone: Person, now: Temporal.Instant): Promise<void> {
  const groupIds = (await store.memberships.ofPerson(gone.id)).map(({ groupId }) => groupId);
  for (const { id } of await store.meetings.upcoming({ groupIds, from: now }, wholeList.limit)) {
    const sent = (await store.reminders.ofMeeting(id)).filter(({ state }) => state === 'sent');
    for (const one of sent.filter(({ personId }) => personId === gone.id)) {
      const hasTwin = sent.some(
        ({ personId, about, lead }) => personId === kept.id && about === one.about && lead === one.lead,
      );
      if (hasTwin) await store.outbox.withdraw(one.letterKey ?? one.key, 'both accounts are one person', now, 'whole');
    }
  }
}
