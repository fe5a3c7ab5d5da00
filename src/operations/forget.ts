import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import type { Tables } from '../ports/tables.ts';
import { button, buttons, list, paragraph, say } from '../view-model/view.ts';
import { endSeat } from './end-seat.ts';
import { tell } from './tell.ts';

type Parts = { store: Tables; now: Temporal.Instant; network: Network };

/** Returns what a person is called once they are forgotten: what they did stays, without who it was. */
const formerName = (officeCode: string | undefined): string =>
  officeCode === undefined ? 'A former member' : `A former member (${officeCode})`;

/** Ends the person's seats and erases who they were. `by` asked for it; null where the bot did it by itself. */
export async function forget(person: Person, by: string | null, { store, now, network }: Parts): Promise<void> {
  const seats = await store.memberships.ofPerson(person.id);
  const parts = { store, now, network, actor: { person } };
  for (const seat of seats) await endSeat(seat, 'membership.leave', parts);
  await store.outbox.withdrawFrom(person.id, 'the person was forgotten', now);
  await store.people.forget(person, formerName(seats[0]?.officeCode ?? person.officeCode ?? undefined));
  await store.record.add({ at: now, personId: by, what: 'person.forget', subject: person.id });
  if (seats.length === 0) return;
  const groups = (await store.groups.all()).filter(({ id }) => seats.some(({ groupId }) => groupId === id));
  const news = say('forget.news', { office: seats[0]?.officeCode ?? '', groups: list(groups.map(({ name }) => name)) });
  const view = { body: [paragraph(news), buttons(button(say('button.members'), 'members'))] };
  const key = `forgotten:${person.id}`;
  await tell(
    store,
    { event: 'member.forgotten', key, by: null, groupId: null, to: {}, letters: { secretariat: view } },
    now,
  );
}
