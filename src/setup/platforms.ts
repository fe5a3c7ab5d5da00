import type { Logger } from 'pino';
import type { LocalClock } from '../../adapters/local/clock.ts';
import { createLocalWorkspace } from '../../adapters/local/index.ts';
import { createSlack } from '../../adapters/slack/index.ts';
import { opensForm } from '../bot/opens-form.ts';
import { commands } from '../commands/index.ts';
import type { Bot } from '../ports/call.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { Previews } from '../ports/previews.ts';
import type { Store } from '../ports/store.ts';
import type { Config } from './settings.ts';
import { slackSettingsOf } from './slack.ts';
import { openTeams, teamsIdentity } from './teams.ts';

/** Draws cards as another platform shows them. That platform's code is loaded when first needed. */
const previews: Previews = {
  slack: async (shown) => (await import('../../adapters/slack/preview.ts')).preview(shown),
  teams: async (shown) => (await import('../../adapters/teams/preview.ts')).preview(shown, opensForm(commands)),
};

type Running = { bot: Bot; store: Store; clock: LocalClock; log: Logger; zone: string; jobs: () => Jobs };

/** Returns the platforms that the settings turn on. */
export async function platformsOf(config: Config, running: Running) {
  const { log, jobs } = running;
  const onUnfit = (faults: string[]) => log.error({ faults }, 'blocks beyond Slack’s limits were cut short');
  const wake = () => void jobs().settle();
  const settings = slackSettingsOf(config);
  const slack = settings && createSlack(settings, { ...running, wake, onUnfit, secretariat: config.SECRETARIAT });
  const identity = teamsIdentity(config);
  const teams = identity && (await openTeams({ identity, ...running, opens: opensForm(commands), wake }));
  const local = config.LOCAL_WORKSPACE === 'on' ? createLocalWorkspace({ ...running, previews }) : undefined;
  return { slack, teams, local, all: [slack, teams, local].filter((platform) => platform !== undefined) };
}
