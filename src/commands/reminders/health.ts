import { defineCommand } from '../../command.ts';
import { secretariat } from '../../permissions.ts';
import { show } from '../../view.ts';
import { healthCard } from '../../views/health.ts';

export const health = defineCommand({
  name: 'health',
  title: 'health.title',
  summary: 'health.summary',
  examples: ['health'],
  allow: secretariat,
  fields: {},
  async run({ store, now, network }) {
    const setting = async (name: string): Promise<Temporal.Instant | undefined> => {
      const value = await store.settings.get(name);
      return value === undefined ? undefined : Temporal.Instant.from(value);
    };
    const facts = {
      ...(await store.health()),
      sweptAt: await setting('jobs.at'),
      since: await setting('jobs.since'),
      firstBackupAt: await setting('backup.first'),
      backupAt: await setting('backup.last'),
    };
    return show(healthCard(facts, { now, zone: network.zone }));
  },
});
