/** Small facts about the installation itself, such as where the local clock stands. */
export type Settings = {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
};

/** Settings in which the installation writes down how it fares: since when and when last the jobs ran, and backups were made. */
export const healthSettings = {
  since: 'jobs.since',
  sweptAt: 'jobs.at',
  readyAt: 'ready.at',
  /** By how much the clock has jumped (ISO 8601), while the jobs are held for it; else empty. */
  heldFor: 'jobs.held',
  firstBackupAt: 'backup.first',
  backupAt: 'backup.last',
} as const;
