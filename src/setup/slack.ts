import type { SlackSettings } from '../../adapters/slack/index.ts';
import type { Config, Given } from './settings.ts';

/** Any of these turns Slack on: for one workspace by its token, or for several by OAuth. */
const slackSettings = [
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
] as const;

const forOne = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'];

const bySocket = ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'];

const forSeveral = [
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'PUBLIC_URL',
];

export const isSlackOn = (given: Given): boolean => slackSettings.some((name) => given[name] !== undefined);

/** Returns one sentence for each setting of Slack that is missing or contradicts another. */
export function slackFaults(given: Record<string, unknown>): string[] {
  if (!isSlackOn(given)) return [];
  const several = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'].some((name) => name in given);
  if (several && 'SLACK_BOT_TOKEN' in given)
    return ['SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for several: leave one of them out.'];
  const needed = several ? forSeveral : 'SLACK_APP_TOKEN' in given ? bySocket : forOne;
  return needed.filter((name) => !(name in given)).map((name) => `${name} is missing: Slack needs it too.`);
}

/** Collects the domains of each workspace, which is named once for each of them. */
const teamsOf = (named: readonly [string, ...string[]][]): Map<string, string[]> =>
  new Map([...Map.groupBy(named, ([id]) => id)].map(([id, some]) => [id, some.flatMap(([, ...domains]) => domains)]));

/** Returns Slack's settings where it is on: the token of one workspace, or an app that several install. */
export function slackSettingsOf(config: Config): SlackSettings | undefined {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = config;
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_APP_TOKEN: appToken,
  } = config;
  const about = { apiUrl, canReadBack: config.SLACK_READ_BACK !== 'off' };
  if (appToken !== undefined && botToken !== undefined) return { ...about, reach: { appToken }, install: { botToken } };
  if (signingSecret === undefined) return undefined;
  const reach = { signingSecret };
  if (botToken !== undefined) return { ...about, reach, install: { botToken } };
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) return undefined;
  const redirectUrl = `${config.PUBLIC_URL}/slack/oauth_redirect`;
  const allowedTeams = config.SLACK_ALLOWED_TEAMS && teamsOf(config.SLACK_ALLOWED_TEAMS);
  return {
    ...about,
    reach,
    install: {
      ...{ clientId, clientSecret, stateSecret, redirectUrl, asksForHistory: config.SLACK_READ_BACK === 'on' },
      ...(allowedTeams ? { allowedTeams } : {}),
    },
  };
}
