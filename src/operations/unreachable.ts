import { accountName } from '../domain/person.ts';
import type { Gone } from '../domain/unreachable.ts';

import type { Delivery } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { unreachableNotice, unsentNotice } from '../views/unreachable.ts';

/**
 * Writes to the secretariat that a person or channel can no longer be reached: once, until something reaches it again. The
 * key names the account, so that a report that cannot reach its own reader does not cause another.
 */
export async function reportGone(
  tables: Tables,
  { destination, readerId }: Pick<Delivery, 'destination' | 'readerId'>,
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

const unsentKey = 'unsent:';

/** Tells the secretariat that a letter rests unsent; never about such a report, so that it cannot report itself. */
export async function reportUnsent(
  tables: Tables,
  { key, destination, readerId }: Delivery,
  problem: string,
  now: Temporal.Instant,
): Promise<void> {
  if (key.startsWith(unsentKey)) return;
  const { platform, workspace, kind, id } = destination;
  const person = readerId === null ? undefined : await tables.people.get(readerId);
  const channel = kind === 'channel' ? await tables.channels.get(platform, workspace, id) : undefined;
  const since = await tables.outbox.lastReached(destination);
  await tables.outbox.put({
    key: `${unsentKey}${accountName({ platform, workspace, id })}:${problem}:${since ?? 'never'}`,
    to: { kind: 'secretariat' },
    view: unsentNotice({ who: person ?? channel?.name ?? id, problem }),
    at: now,
  });
}
