import type { Logger } from 'pino';
import type { Database } from '../ports/database.ts';
import type { Store } from '../ports/store.ts';
import { healthSettings } from '../ports/tables/settings.ts';

type ReadyParts = {
  store: Store;
  database: Database;
  log: Logger;
  now: () => Temporal.Instant;
  damage: () => string | undefined;
  /** Returns whether the platforms take what the bot sends. */
  platforms: () => Promise<boolean>;
};

/** Returns whether the bot can do its work: the store takes a write, has space and is whole, the clock and the platforms are right. Logs what is not. */
export const readiness = (parts: ReadyParts) => async (): Promise<boolean> => {
  const reason = await faultOf(parts).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (reason !== undefined) parts.log.error({ reason }, 'not ready');
  return reason === undefined;
};

async function faultOf({ store, database, now, damage, platforms }: ReadyParts): Promise<string | undefined> {
  const broken = damage() ?? (await database.spaceFault());
  if (broken !== undefined) return broken;
  const heldFor = await store.transaction(async ({ settings }) => {
    await settings.set(healthSettings.readyAt, now().toString());
    return settings.get(healthSettings.heldFor);
  });
  if (heldFor) return `the clock has jumped by ${heldFor}`;
  return (await platforms()) ? undefined : 'a platform refuses the bot or is not connected';
}
