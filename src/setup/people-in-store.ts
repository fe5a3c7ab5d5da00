import { OperatorProblem } from '../ports/operator-problem.ts';
import type { Tables } from '../ports/tables.ts';
import { isReal } from './config.ts';
import type { Config } from './settings.ts';
import { slackSettingsOf } from './slack.ts';
import { teamsIdentity } from './teams.ts';

/**
 * Returns a warning for each platform that the store has people of and that is not set up, since nothing reaches them.
 * Throws an OperatorProblem where no platform is set up, or where the sample people of the local workspace would go live.
 */
export async function checkPeople(config: Config, { people }: Tables): Promise<string[]> {
  const { DATABASE_URL: url } = config;
  const isOnlyReal = isReal(config) && config.LOCAL_WORKSPACE === 'off';
  if (isOnlyReal && (await people.ofPlatform('local')).length > 0)
    throw new OperatorProblem(
      `${url} holds the sample people of the local workspace, who have no place in a real network: set DATABASE_URL to another file.`,
    );
  const isOn = { Slack: slackSettingsOf(config) !== undefined, Teams: teamsIdentity(config) !== undefined };
  const warnings: string[] = [];
  for (const name of ['Slack', 'Teams'] as const) {
    if (isOn[name] || (await people.ofPlatform(name === 'Slack' ? 'slack' : 'teams')).length === 0) continue;
    const problem = `${url} has people in ${name}, but ${name} is not set up: `;
    if (!isOn.Slack && !isOn.Teams)
      throw new OperatorProblem(`${problem}set it up again, or set DATABASE_URL to another file to try the bot out.`);
    warnings.push(`${problem}what is sent to those who have no other account waits until it is.`);
  }
  return warnings;
}
