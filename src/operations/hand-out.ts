import type { Network } from '../domain/network.ts';
import type { FileOrder } from '../ports/tables/files.ts';
import type { Tables } from '../ports/tables.ts';
import type { Block } from '../view-model/view.ts';

/** How long a file that was handed out can be fetched. */
const openFor = Temporal.Duration.from({ hours: 1 });

/** Returns a block that hands the file out, for a reply that only the person sees or for a letter to them. */
export async function handOut(
  order: FileOrder,
  { store, now, network }: { store: Tables; now: Temporal.Instant; network: Network },
): Promise<Block> {
  const secret = await store.files.put(order, now.add(openFor), now);
  const { name, mediaType } = order;
  return { kind: 'file', name, mediaType, secret, href: `${network.publicUrl}/files/${secret}` };
}
