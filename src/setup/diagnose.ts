import { diagnoseSlack } from '../../adapters/slack/diagnose.ts';
import type { Database, Task } from '../ports/database.ts';
import { warningsOf } from './config.ts';
import { sealedStore } from './sealed-store.ts';
import type { Config } from './settings.ts';
import { slackSettingsOf } from './slack.ts';

/** Returns the task that asks the platforms what of the set-up works. */
export const diagnoseTask = (config: Config, database: Database): Task => ({
  takes: '',
  summary: 'Ask Slack whether tokens, scopes, channels and the clock are right.',
  async run() {
    const slack = slackSettingsOf(config);
    const warnings = warningsOf(config).map((line) => ({ ok: false, line }));
    if (slack === undefined)
      return { ok: warnings.length === 0, lines: ['Slack is not set up.', ...warnings.map(({ line }) => line)] };
    const store = sealedStore(await database.open(), config.STORE_KEY);
    try {
      const findings = [...(await diagnoseSlack({ settings: slack, store })), ...warnings];
      return {
        ok: findings.every(({ ok }) => ok),
        lines: findings.map(({ ok, line }) => `${ok ? 'ok ' : '!! '} ${line}`),
      };
    } finally {
      await store.close();
    }
  },
});
