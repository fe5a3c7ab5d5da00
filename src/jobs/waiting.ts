import type { Network } from '../domain/network.ts';
import { tellOfWaiting } from '../operations/waiting.ts';
import type { Tables } from '../ports/tables.ts';
import type { Job } from './job.ts';

/** Until when it has been looked for what waits too long. */
const lookedAt = 'waiting.at';
const morning = Temporal.PlainTime.from('08:00');

/** Returns the job that tells the holders of what has waited too long: each morning in the network's zone. */
export function waitingJob({ zone }: Pick<Network, 'zone'>): Job {
  let nextAt: Temporal.Instant | undefined;
  return {
    dueAt: async (_, now) => nextAt ?? now,
    async run({ now, transactions }) {
      // What fails is looked for again the next morning: the time that was looked at is kept in the same transaction.
      nextAt = morningAfter(now, zone);
      await transactions.attempt('what waits too long', (tables) => look(tables, now, zone));
    },
  };
}

async function look(tables: Tables, now: Temporal.Instant, zone: string): Promise<void> {
  const last = await tables.settings.get(lookedAt);
  if (last !== undefined) await tellOfWaiting(tables, { from: Temporal.Instant.from(last), to: now }, zone);
  await tables.settings.set(lookedAt, now.toString());
}

function morningAfter(now: Temporal.Instant, zone: string): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: morning });
  const next = Temporal.Instant.compare(today.toInstant(), now) > 0 ? today : today.add({ days: 1 });
  return next.toInstant();
}
