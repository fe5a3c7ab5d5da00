import type { Destination } from '../../src/ports/letter.ts';
import type { Store } from '../../src/ports/store.ts';

import { Broken } from './broken.ts';
import { minute } from './expected.ts';
import { type Message, placeOf } from './platform.ts';

const nameOf = (key: string, destination: Destination): string => `${key} ${placeOf({ destination })}`;
export const nameOfMessage = ({ delivery }: Message): string => nameOf(delivery.key, delivery.destination);

/** When each letter was sent to each place, as the store has it, by `nameOfMessage`. */
export async function ledgerOf(store: Store, messages: readonly Message[]): Promise<Map<string, number>> {
  const places = new Map(messages.map(({ delivery }) => [placeOf(delivery), delivery.destination]));
  if (places.size === 0) return new Map();
  const sent = await store.transaction((tables) => tables.outbox.sentTo([...places.values()]));
  return new Map(sent.map(({ key, destination, at }) => [nameOf(key, destination), at.epochMilliseconds]));
}

/** What stands on the platforms is what the ledger says, and the other way round; nothing is left under way. */
export async function compareLedger(store: Store, stood: ReadonlyMap<string, readonly Message[]>): Promise<void> {
  const ledger = await ledgerOf(store, [...stood.values()].flat());
  for (const [name, messages] of stood) {
    const at = ledger.get(name);
    const told = messages.find((message) => message.told);
    if (told && at === undefined) throw new Broken('letters and ledger agree', `${name} was sent, the ledger says not`);
    if (told && at !== undefined && messages.length === 1 && Math.abs(at - told.at) > minute)
      throw new Broken('letters and ledger agree', `${name} was sent at ${told.at}, the ledger says ${at}`);
  }
  for (const name of ledger.keys())
    if (!stood.has(name)) throw new Broken('letters and ledger agree', `${name} was never sent, the ledger says so`);
  const { waiting, sending } = await store.transaction((tables) => tables.outbox.counts());
  if (waiting + sending > 0) throw new Broken('letters and ledger agree', `${waiting} wait, ${sending} are being sent`);
}
