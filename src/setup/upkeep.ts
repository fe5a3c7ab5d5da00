import { schedule } from 'node-cron';
import type { Logger } from 'pino';
import type { Database } from '../ports/database.ts';
import type { Store } from '../ports/store.ts';
import { healthSettings } from '../ports/tables/settings.ts';
import type { Config } from './settings.ts';

type UpkeepParts = { config: Config; database: Database; store: Store; log: Logger };

/** Checks the store and copies it to BACKUP_DIR, at once and then each night at 02:30 in the network's zone. */
export function startUpkeep(parts: UpkeepParts) {
  let damage: string | undefined;
  let last: Promise<void> = Promise.resolve();
  const run = (): void => {
    last = last
      .then(async () => {
        damage = await parts.database.damage();
        if (damage !== undefined) parts.log.error({ reason: damage }, 'the store is damaged');
        else await copy(parts);
      })
      .catch((error: unknown) => parts.log.error({ err: error }, 'the daily backup failed'));
  };
  run();
  const task = schedule('30 2 * * *', run, { timezone: parts.config.NETWORK_TIME_ZONE, suppressMissedWarning: true });
  return {
    damage: () => damage,
    async stop() {
      await task.destroy();
      await last;
    },
  };
}

/** A damaged store does not replace a sound copy. Named by the machine's clock, as its files are. */
async function copy({ config, database, store, log }: UpkeepParts): Promise<void> {
  if (config.BACKUP_DIR === undefined) return;
  const now = Temporal.Now.instant();
  const day = now.toZonedDateTimeISO(config.NETWORK_TIME_ZONE).toPlainDate();
  const file = await database.backup(config.BACKUP_DIR, day, config.BACKUP_KEEP);
  if (file === undefined) return;
  log.info({ file }, 'the store is backed up');
  await store.transaction(async ({ settings }) => {
    if ((await settings.get(healthSettings.firstBackupAt)) === undefined)
      await settings.set(healthSettings.firstBackupAt, now.toString());
    await settings.set(healthSettings.backupAt, now.toString());
  });
}
