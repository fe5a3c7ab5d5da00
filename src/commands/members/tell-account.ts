import type { Asking } from '../../bot/context.ts';
import { type Account, accountName } from '../../domain/person.ts';
import type { View } from '../../view-model/view.ts';

/** Writes to this very account, not to the one that its person prefers. */
export async function tellAccount(
  { store, now, newId }: Pick<Asking, 'store' | 'now' | 'newId'>,
  what: 'linked' | 'unlinked',
  account: Account,
  personId: string,
  view: View,
): Promise<void> {
  const key = `${what}:${accountName(account)}:${newId('l')}`;
  await store.outbox.put({ key, to: { kind: 'person', id: personId }, view, at: now });
  // The operator's shell has no inbox.
  if (account.platform === 'shell') return;
  const destination = {
    platform: account.platform,
    workspace: account.workspace,
    kind: 'person' as const,
    id: account.id,
  };
  await store.outbox.address(key, [{ destination, readerId: personId }], now);
}
