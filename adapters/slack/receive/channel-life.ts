import { z } from 'zod';
import type { Store } from '../../../src/ports/store.ts';
import type { Tables } from '../../../src/ports/tables.ts';
import type { Origin } from './payloads.ts';

const renamed = z.object({ channel: z.object({ id: z.string(), name: z.string() }) });
const idChanged = z.object({ old_channel_id: z.string(), new_channel_id: z.string() });

const boundAt = ({ channels }: Tables, { team, enterprise }: Origin, id: string) =>
  channels.get('slack', enterprise ?? team, id);

/** Keeps the name by which a bound channel is shown. */
export async function hearRename(event: unknown, from: Origin, { store }: { store: Store }): Promise<void> {
  const { channel } = renamed.parse(event);
  await store.transaction(async (tables) => {
    const bound = await boundAt(tables, from, channel.id);
    if (bound) await tables.channels.save({ ...bound, name: `#${channel.name}` });
  });
}

/** Keeps a binding when Slack gives the channel another id, as when it is shared with another workspace. */
export async function hearIdChange(event: unknown, from: Origin, { store }: { store: Store }): Promise<void> {
  const { old_channel_id: old, new_channel_id: id } = idChanged.parse(event);
  await store.transaction(async (tables) => {
    const bound = await boundAt(tables, from, old);
    if (bound) await tables.channels.changeId(bound, id);
  });
}
