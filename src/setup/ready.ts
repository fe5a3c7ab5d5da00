import type { Logger } from 'pino';
import type { Database } from '../ports/database.ts';
import type { Store } from '../ports/store.ts';
import { healthSettings } from '../ports/tables/settings.ts';

type ReadyParts = {
  store: Store;
  database: Pick<Database, 'spaceFault'>;
  log: Logger;
  now: () => Temporal.Instant;
  damage: () => string | undefined;
  /** Returns the names of the platforms that refuse the bot or are not connected. */
  unready: () => Promise<readonly string[]>;
};

/** Returns whether the bot can do its work: the store takes a write, has space and is whole, the clock and the platforms are right. Logs what is not. */
export const readiness = (parts: ReadyParts) => async (): Promise<boolean> => {
  const reason = await faultOf(parts).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (reason !== undefined) parts.log.error({ reason }, 'not ready');
  return reason === undefined;
};

async function faultOf({ store, database, now, damage, unready }: ReadyParts): Promise<string | undefined> {
  const broken = damage() ?? (await database.spaceFault());
  if (broken !== undefined) return broken;
  const heldFor = await store.transaction(async ({ settings }) => {
    await settings.set(healthSettings.readyAt, now().toString());
    return settings.get(healthSettings.heldFor);
  });
  if (heldFor) return `the clock has jumped by ${heldFor}`;
  const refusing = await unready();
  return refusing.length === 0 ? undefined : `refuses the bot, or is not connected: ${refusing.join(', ')}`;
}
