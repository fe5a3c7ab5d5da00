import type { Asking } from '../../bot/context.ts';
import { refuse } from '../../bot/refusal.ts';
import { imitatesSecretariat, looksLike } from '../../domain/imitation.ts';
import { button, say } from '../../view-model/view.ts';

const refused = (): never => refuse(say('refusal.name'), button(say('button.profile'), 'profile'));

/** Refuses a name by which its owner would be taken for the secretariat. */
export async function mustNotPassForSecretariat(name: string, { actor, store }: Asking): Promise<void> {
  if (actor.secretariat) return;
  const secretaries = await store.people.secretariat();
  if (
    imitatesSecretariat(
      name,
      secretaries.map((one) => one.name),
    )
  )
    refused();
}

/** Refuses a name by which its owner would be taken for the secretariat or another member. The name they have stays theirs. */
export async function mustBeOwnName(name: string, asking: Asking): Promise<void> {
  const { person } = asking.actor;
  if (name === person.name) return;
  await mustNotPassForSecretariat(name, asking);
  const isSame = looksLike(name);
  for (const { id, name: other } of await asking.store.people.names()) {
    if (id === person.id || !isSame(other)) continue;
    if ((await asking.store.memberships.ofPerson(id)).length > 0) refused();
  }
}
