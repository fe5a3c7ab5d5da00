import { defineCommand } from '../bot/command.ts';
import { secretariat } from '../bot/permissions.ts';
import { healthSettings } from '../ports/tables/settings.ts';

import { show } from '../view-model/view.ts';
import { healthCard } from '../views/health.ts';

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
    const heldFor = await store.settings.get(healthSettings.heldFor);
    const facts = {
      ...(await store.health()),
      sweptAt: await setting(healthSettings.sweptAt),
      since: await setting(healthSettings.since),
      firstBackupAt: await setting(healthSettings.firstBackupAt),
      backupAt: await setting(healthSettings.backupAt),
      heldFor: heldFor ? Temporal.Duration.from(heldFor) : undefined,
    };
    return show(healthCard(facts, { now, zone: network.zone }));
  },
});
