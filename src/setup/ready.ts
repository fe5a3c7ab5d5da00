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

/** How often a write is tried at most: a balancer asks every few seconds. */
const writeEvery = Temporal.Duration.from({ seconds: 30 });

/** Returns whether the bot can do its work: the store takes a write, has space and is whole, the clock and the platforms are right. Logs what is not. */
export function readiness(parts: ReadyParts): () => Promise<boolean> {
  let writtenAt: Temporal.Instant | undefined;

  async function faultOf({ store, database, now, damage, unready }: ReadyParts): Promise<string | undefined> {
    const broken = damage() ?? (await database.spaceFault());
    if (broken !== undefined) return broken;
    const at = now();
    const writes = writtenAt === undefined || Temporal.Instant.compare(writtenAt.add(writeEvery), at) <= 0;
    const heldFor = await store.transaction(async ({ settings }) => {
      if (writes) await settings.set(healthSettings.readyAt, at.toString());
      return settings.get(healthSettings.heldFor);
    });
    // Kept only once it is committed: after a failure the next probe tries again.
    if (writes) writtenAt = at;
    if (heldFor) return `the clock has jumped by ${heldFor}`;
    const refusing = await unready();
    return refusing.length === 0 ? undefined : `refuses the bot, or is not connected: ${refusing.join(', ')}`;
  }

  return async () => {
    const reason = await faultOf(parts).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    if (reason !== undefined) parts.log.error({ reason }, 'not ready');
    return reason === undefined;
  };
}
