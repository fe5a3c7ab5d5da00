import { accountName } from '../domain/person.ts';
import type { Gone } from '../domain/unreachable.ts';
import type { Delivery } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import { unreachableNotice, unsentNotice } from '../views/unreachable.ts';
import { tell } from './tell.ts';

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
  const key = `${unreachableKey}${readerId ?? 'channel'}:${account}:${since ?? 'never'}`;
  const letters = { secretariat: unreachableNotice({ who: person ?? channel?.name ?? id, group, account, why }) };
  const event = kind === 'channel' ? 'channel.lost' : 'person.unreachable';
  await tell(tables, { event, key, letters, ...byTheBot }, now);
}

const unreachableKey = 'unreachable:';
const unsentKey = 'unsent:';

/** Whether a letter tells the secretariat of what cannot be reached or rests unsent. */
export const isReport = (key: string): boolean => key.startsWith(unsentKey) || key.startsWith(unreachableKey);

/** Tells the secretariat that a letter rests unsent. */
export async function reportUnsent(
  tables: Tables,
  { destination, readerId }: Delivery,
  problem: string,
  now: Temporal.Instant,
): Promise<void> {
  const { platform, workspace, kind, id } = destination;
  const person = readerId === null ? undefined : await tables.people.get(readerId);
  const channel = kind === 'channel' ? await tables.channels.get(platform, workspace, id) : undefined;
  const since = await tables.outbox.lastReached(destination);
  const reported = `${unsentKey}${accountName({ platform, workspace, id })}:${problem}:${since ?? 'never'}`;
  const letters = { secretariat: unsentNotice({ who: person ?? channel?.name ?? id, problem }) };
  await tell(tables, { event: 'letter.unsent', key: reported, letters, ...byTheBot }, now);
}

const byTheBot = { by: null, groupId: null, to: {} } as const;
