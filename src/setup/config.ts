import { type Config, type Given, loopback, type Settings, settings } from './settings.ts';
import { isSlackOn, slackFaults } from './slack.ts';
import { teamsFaults } from './teams.ts';

/** The settings, or one sentence for each fault, naming the setting. Empty strings count as not set. */
export function readConfig(environment: Record<string, string | undefined>): { config: Config } | { faults: string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = settings.safeParse(given);
  const config = read.success ? withDefaults(read.data) : undefined;
  const faults = [
    ...notYet(given),
    ...slackFaults(given),
    ...teamsFaults(given),
    ...(config ? combined(config) : []),
    ...(read.error?.issues ?? []).map(({ path, message }) => named(String(path[0]), message)),
  ];
  return config && faults.length === 0 ? { config } : { faults };
}

/** The local workspace is for trying things out: where real people are served it is only there if asked for. */
const withDefaults = (read: Settings): Config => ({
  ...read,
  LOCAL_WORKSPACE: read.LOCAL_WORKSPACE ?? (isReal(read) ? 'off' : 'on'),
});

/** Returns whether the bot serves real people, by Slack or by Teams. Teams' local client (TEAMS_SKIP_AUTH) is for trying out. */
export const isReal = (given: Given): boolean => isSlackOn(given) || given.TEAMS_CLIENT_ID !== undefined;

/** Returns whether the bot uses the local workspace's clock instead of the machine's. */
export const hasLocalClock = (config: Config): boolean => config.LOCAL_WORKSPACE === 'on' && !isReal(config);

/** Returns what an operator should know of settings that are allowed. */
export const warningsOf = (config: Config): string[] => [
  ...(isSlackOn(config) && config.PUBLIC_URL === undefined
    ? ['PUBLIC_URL is not set, so the calendar links that people get in Slack lead to this machine only.']
    : []),
  ...(config.LOCAL_WORKSPACE === 'on' && isReal(config)
    ? [
        'LOCAL_WORKSPACE is on beside Slack or Teams: whoever can open a page on this machine speaks as anyone, the secretariat included, and its sample people are in the same store. A proxy must not pass on /local; requests marked as forwarded are refused.',
      ]
    : []),
];

const named = (setting: string, message: string): string =>
  message.startsWith(setting) ? message : `${setting} is wrong: ${message}`;

/** Returns the faults of settings that contradict each other. */
function combined({ LOCAL_WORKSPACE, HOST, DATABASE_URL, ...rest }: Config): string[] {
  return [
    ...(LOCAL_WORKSPACE === 'off' && !isReal(rest) && rest.TEAMS_SKIP_AUTH === undefined
      ? ['LOCAL_WORKSPACE is off and no other platform is set up, so nobody could reach the bot. Leave it out.']
      : []),
    // With TEAMS_SKIP_AUTH the same is said already.
    ...(LOCAL_WORKSPACE === 'on' && rest.TEAMS_SKIP_AUTH === undefined && !loopback.includes(HOST)
      ? [`HOST is ${HOST}, but the local workspace has no sign-in and listens on 127.0.0.1, ::1 or localhost only.`]
      : []),
    ...(/^postgres(ql)?:/.test(DATABASE_URL) && !URL.canParse(DATABASE_URL)
      ? [
          'DATABASE_URL is not a web address. A PostgreSQL address is postgres://USER:PASSWORD@HOST/DATABASE; write special signs of the password as %40 and the like.',
        ]
      : []),
  ];
}

// A misspelt setting is a fault: without it the bot would start and answer nobody.
const notYet = (given: Record<string, unknown>): string[] =>
  Object.keys(given)
    .filter((name) => /^(SLACK|TEAMS)_/.test(name) && !(name in settings.shape))
    .map((name) => `${name} is set, but this version does not know it. Leave it out.`);
