import type { Actor, Context } from '../../bot/context.ts';
import { confirmsFor } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideRequest, type JoinRequest } from '../../domain/join-request.ts';
import { requestSubject } from '../../operations/join-request-card.ts';
import { tell } from '../../operations/tell.ts';
import { button, say, time, type View } from '../../view-model/view.ts';

/** Throws a refusal unless the actor is of the secretariat or the focal point of the nominating Office. */
export function mustConfirm(actor: Actor, { officeCode }: JoinRequest): void {
  if (!confirmsFor(actor, officeCode)) refuse(say('refusal.confirmers'), button(say('button.requests'), 'requests'));
}

/** Saves the decision and who made it. Throws a refusal of a second decision and of a decision on one's own request. */
export async function decided(
  { actor, now, store, network }: Omit<Context<unknown>, 'input'>,
  request: JoinRequest,
  state: 'approved' | 'declined',
  reason: string | null,
): Promise<JoinRequest> {
  mustConfirm(actor, request);
  const decision = decideRequest(request, state, { by: actor.person.id, at: now, reason });
  const others = button(say('button.requests'), 'requests');
  switch (decision.outcome) {
    case 'own request':
      return refuse(say('requests.own'), others);
    case 'already decided': {
      const by = await store.people.get(request.decidedBy ?? '');
      const when = request.decidedAt ? time(request.decidedAt, network.zone) : '';
      return refuse(say(`requests.was.${request.state}`, { person: by?.name ?? '', when }), others);
    }
    case 'decided':
      await store.joinRequests.save(decision.request);
      await store.record.add({ at: now, personId: actor.person.id, what: `join.${state}`, subject: request.id });
      await store.outbox.markStale(requestSubject(request), now);
      return decision.request;
  }
}

/** Tells the nominee, and the secretariat where a focal point decided. */
export async function tellDecided(
  { store, actor, now }: Omit<Context<unknown>, 'input'>,
  { id, groupId, personId }: JoinRequest,
  state: 'approved' | 'declined',
  letters: { asker: View; secretariat: View },
): Promise<void> {
  const to = { asker: [{ kind: 'person', id: personId }] } as const;
  const key = `join:${id}:${state}`;
  await tell(store, { event: `join.${state}`, key, by: actor.person, groupId, to, letters }, now);
}
