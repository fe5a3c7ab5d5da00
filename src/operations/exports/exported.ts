import type { Network } from '../../domain/network.ts';
import type { Tables } from '../../ports/tables.ts';

export const exportKinds = ['roll', 'attendance', 'actions', 'minutes', 'ledger', 'audit'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What an export reads: everything as it stood when the day had ended, or stands now on the day itself. */
export type ExportFacts = {
  store: Tables;
  /** The day, in the network's zone. */
  on: Temporal.PlainDate;
  /** The first moment after it, or now. */
  until: Temporal.Instant;
  network: Network;
};

/** Returns the facts to export as of this day. */
export function factsAsOf(
  on: Temporal.PlainDate,
  { store, now, network }: { store: Tables; now: Temporal.Instant; network: Network },
): ExportFacts {
  const ended = on.add({ days: 1 }).toZonedDateTime(network.zone).toInstant();
  return { store, on, until: Temporal.Instant.compare(ended, now) < 0 ? ended : now, network };
}
