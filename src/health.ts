/** Settings in which the installation writes down how it fares: since when and when last the jobs ran, and backups were made. */
export const healthSettings = {
  since: 'jobs.since',
  sweptAt: 'jobs.at',
  firstBackupAt: 'backup.first',
  backupAt: 'backup.last',
} as const;
