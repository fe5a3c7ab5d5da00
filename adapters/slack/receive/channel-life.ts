import { z } from 'zod';
import type { Gone } from '../../../src/domain/unreachable.ts';
import { reportGone } from '../../../src/operations/unreachable.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import type { Clients } from '../clients.ts';
import type { Hello } from '../hello.ts';
import { channelShape, joinedShape, type Origin } from './payloads.ts';

const renamed = z.object({ channel: z.object({ id: z.string(), name: z.string() }) });
const idChanged = z.object({ old_channel_id: z.string(), new_channel_id: z.string() });

type Life = {
  store: Store;
  clock: Clock;
  hello: Hello;
  clientsFor: (from: Origin) => Promise<Clients>;
  wake: () => void;
};

const boundAt = ({ channels }: Tables, { team, enterprise }: Origin, id: string) =>
  channels.get('slack', enterprise ?? team, id);

/** Keeps the name by which a bound channel is shown. */
export async function hearRename(event: unknown, from: Origin, { store }: Pick<Life, 'store'>): Promise<void> {
  const { channel } = renamed.parse(event);
  await store.transaction(async (tables) => {
    const bound = await boundAt(tables, from, channel.id);
    if (bound) await tables.channels.save({ ...bound, name: `#${channel.name}` });
  });
}

/** Saves a bound channel under its new id: Slack changes the id, for instance when a channel is shared with another workspace. */
export async function hearIdChange(event: unknown, from: Origin, { store }: Pick<Life, 'store'>): Promise<void> {
  const { old_channel_id: old, new_channel_id: id } = idChanged.parse(event);
  await store.transaction(async (tables) => {
    const bound = await boundAt(tables, from, old);
    if (bound) await tables.channels.changeId(bound, id);
  });
}

/** Tells the secretariat that a bound channel was archived or deleted, or that the bot was taken out of it. */
export const hearLoss =
  (why: Gone) =>
  async (event: unknown, from: Origin, { store, clock, wake }: Life): Promise<void> => {
    const { channel } = channelShape.parse(event);
    const isBound = await store.transaction(async (tables) => {
      const bound = await boundAt(tables, from, channel);
      if (bound)
        await reportGone(tables, { destination: { ...bound, kind: 'channel' }, readerId: null }, why, clock.now());
      return bound !== undefined;
    });
    if (isBound) wake();
  };

/** Greets a channel that the bot was added to, and sends what did not reach it before. */
export async function hearJoin(event: unknown, from: Origin, bot: string | undefined, parts: Life): Promise<void> {
  const { user, channel } = joinedShape.parse(event);
  if (user !== bot) return;
  const isBound = await sendAgain(channel, from, parts);
  await parts.hello.into(channel, await parts.clientsFor(from), isBound);
  if (isBound) parts.wake();
}

/** Sends what did not reach a channel while it was archived. */
export async function hearReopening(event: unknown, from: Origin, parts: Life): Promise<void> {
  if (await sendAgain(channelShape.parse(event).channel, from, parts)) parts.wake();
}

/** Older news is no longer news. */
const maxAge = Temporal.Duration.from({ hours: 24 * 14 });

/** Makes due what failed to reach the channel. Returns whether it is bound to a group. */
const sendAgain = (id: string, from: Origin, { store, clock }: Life): Promise<boolean> =>
  store.transaction(async (tables) => {
    const bound = await boundAt(tables, from, id);
    const now = clock.now();
    if (bound) await tables.outbox.retryFailed({ since: now.subtract(maxAge), to: { ...bound, kind: 'channel' } }, now);
    return bound !== undefined;
  });
