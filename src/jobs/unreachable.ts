import { accountName } from '../domain/person.ts';
import type { Gone } from '../domain/unreachable.ts';

import type { Delivery } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { unreachableNotice } from '../views/unreachable.ts';

/**
 * Writes to the secretariat that a person or channel can no longer be reached: once, until something reaches it again. The
 * key names the account, so that a report that cannot reach its own reader does not cause another.
 */
export async function reportGone(
  tables: Tables,
  { destination, readerId }: Delivery,
  why: Gone,
  now: Temporal.Instant,
): Promise<void> {
  const { platform, workspace, kind, id } = destination;
  const account = accountName({ platform, workspace, id });
  const person = readerId === null ? undefined : await tables.people.get(readerId);
  const channel = kind === 'channel' ? await tables.channels.get(platform, workspace, id) : undefined;
  const group = channel && (await tables.groups.get(channel.groupId));
  const since = await tables.outbox.lastReached(destination);
  await tables.outbox.put({
    key: `unreachable:${readerId ?? 'channel'}:${account}:${since ?? 'never'}`,
    to: { kind: 'secretariat' },
    view: unreachableNotice({ who: person ?? channel?.name ?? id, group, account, why }),
    at: now,
  });
}
