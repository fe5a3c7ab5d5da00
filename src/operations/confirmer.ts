import { holderOf, type JoinRequest } from '../domain/join-request.ts';
import type { Recipient } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { say, type Text } from '../view-model/view.ts';
import { personSpan } from '../views/person.ts';

type Asked = Pick<JoinRequest, 'personId' | 'askedAt' | 'officeCode'>;
/** Who decides on a request now: the recipient of letters about it, and what they are called. */
type Confirmer = { to: Recipient; called: Text };

/** Returns the Office's focal point; the secretariat where there is none, the asker is it, or two weeks have passed. */
export async function confirmerOf(request: Asked, store: Tables, now: Temporal.Instant): Promise<Confirmer> {
  const office = await store.offices.get(request.officeCode);
  const id = holderOf(request, office?.focalPointId ?? null, now);
  const person = id === null ? undefined : await store.people.get(id);
  return person
    ? { to: { kind: 'person', id: person.id }, called: personSpan(person) }
    : { to: { kind: 'secretariat' }, called: say('told.part.secretariat') };
}
