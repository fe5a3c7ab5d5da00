import { z } from 'zod';
import { isZone } from './domain/zone.ts';

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** One accepted setting, its default, and the sentence for what it is; `.env.example` is checked against this list. */
const settings = z.object({
  PORT: z.coerce
    .number('PORT must be a number from 0 to 65535.')
    .int()
    .min(0)
    .max(65535, 'PORT must be a number from 0 to 65535.')
    .default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().min(1).default('data/wild.db'),
  NETWORK_TIME_ZONE: z
    .string()
    .refine(
      isZone,
      'NETWORK_TIME_ZONE must name a time zone by region and city, such as Europe/Zurich, or be UTC. An offset such as +02:00 has no summer time.',
    )
    .default('Europe/Zurich'),
  COMMAND_NAME: z
    .string()
    .regex(
      /^\/[a-z0-9_-]{1,31}$/,
      'COMMAND_NAME must be a slash and 1 to 31 small letters, digits, - or _, such as /wild.',
    )
    .default('/wild'),
  SECRETARIAT: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((entry) => entry.trim().toLowerCase() || [])),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'SLACK_BOT_TOKEN must be the bot token of an installed app; it begins with xoxb-.')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'SLACK_APP_TOKEN must be an app-level token; it begins with xapp-.')
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  SLACK_READ_BACK: z.enum(['on', 'off'], 'SLACK_READ_BACK must be on or off.').default('off'),
  SLACK_API_URL: z.url('SLACK_API_URL must be a web address.').default('https://slack.com/api/'),
  LOCAL_WORKSPACE: z.enum(['on', 'off'], 'LOCAL_WORKSPACE must be on or off.').optional(),
  TEAMS_CLIENT_ID: z.guid('TEAMS_CLIENT_ID must be the application (client) id, a GUID.').optional(),
  TEAMS_CLIENT_SECRET: z.string().optional(),
  TEAMS_TENANT_ID: z.guid('TEAMS_TENANT_ID must be the directory (tenant) id, a GUID.').optional(),
  TEAMS_ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(',').flatMap((entry) => entry.trim().toLowerCase() || []))
    .pipe(z.array(z.guid('TEAMS_ALLOWED_TENANTS must be tenant ids (GUIDs), comma separated.')))
    .optional(),
  TEAMS_SKIP_AUTH: z.literal('1', 'TEAMS_SKIP_AUTH must be 1, or left out.').optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be a web address such as https://wild.example.' })
    .refine((url) => !/[?#]/.test(url), 'PUBLIC_URL must end with a host, a port or a path.')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
    )
    .default('info'),
});
export const settingNames = Object.keys(settings.shape);

type Settings = z.infer<typeof settings>;
export type Config = Omit<Settings, 'LOCAL_WORKSPACE'> & { LOCAL_WORKSPACE: 'on' | 'off' };

/** Any of these turns Slack on; it is one workspace's token, or what it takes to be installed in several. */
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

type Given = Partial<Record<keyof typeof settings.shape, unknown>>;
const isSlackOn = (given: Given): boolean => slackSettings.some((name) => given[name] !== undefined);

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

/** A platform half set up would look started and answer nobody. */
function slackFaults(given: Record<string, unknown>): string[] {
  if (!isSlackOn(given)) return [];
  const several = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'].some((name) => name in given);
  if (several && 'SLACK_BOT_TOKEN' in given)
    return ['SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for several: leave one of them out.'];
  const needed = several ? forSeveral : 'SLACK_APP_TOKEN' in given ? bySocket : forOne;
  return needed.filter((name) => !(name in given)).map((name) => `${name} is missing: Slack needs it too.`);
}

/** Whether people of the world reach the bot, by Slack or by Teams. Teams' local client (TEAMS_SKIP_AUTH) is for trying out. */
const isReal = (given: Given): boolean => isSlackOn(given) || given.TEAMS_CLIENT_ID !== undefined;

/** Whether the bot goes by the local workspace's clock, which is moved there; else it goes by the machine's. */
export const hasLocalClock = (config: Config): boolean => config.LOCAL_WORKSPACE === 'on' && !isReal(config);

const teamsNeeds = ['TEAMS_CLIENT_ID', 'TEAMS_CLIENT_SECRET', 'TEAMS_TENANT_ID'];
// The Teams SDK reads this one itself, and would then let anybody in.
const sdkSkipsAuth = 'DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS';

/** Teams is set up whole, or for Microsoft's local client alone, or not at all. */
function teamsFaults(given: Record<string, string | undefined>): string[] {
  const there = Object.keys(given).filter((name) => name.startsWith('TEAMS_'));
  if (there.length === 0) return [];
  const sdk =
    given[sdkSkipsAuth] === undefined ? [] : [`${sdkSkipsAuth} would let anybody speak as anyone. Leave it out.`];
  if (given.TEAMS_SKIP_AUTH !== undefined) {
    const others = there.filter((name) => name !== 'TEAMS_SKIP_AUTH');
    const more = others.map((name) => `${name} is of no use with TEAMS_SKIP_AUTH. Leave one of them out.`);
    const host = given.HOST ?? '127.0.0.1';
    const open = loopback.includes(host)
      ? []
      : [`TEAMS_SKIP_AUTH asks nobody who they are, so it needs HOST to be 127.0.0.1, ::1 or localhost, not ${host}.`];
    return [...sdk, ...more, ...open];
  }
  const missing = teamsNeeds.filter((name) => given[name] === undefined);
  return [...sdk, ...missing.map((name) => `${name} is missing: Teams needs ${teamsNeeds.join(', ')}.`)];
}

const named = (setting: string, message: string): string =>
  message.startsWith(setting) ? message : `${setting} is wrong: ${message}`;

/** What no single setting can say. */
function combined({ LOCAL_WORKSPACE, HOST, DATABASE_URL, ...rest }: Config): string[] {
  return [
    ...(LOCAL_WORKSPACE === 'off' && !isReal(rest) && rest.TEAMS_SKIP_AUTH === undefined
      ? ['LOCAL_WORKSPACE is off and no other platform is set up, so nobody could reach the bot. Leave it out.']
      : []),
    // With TEAMS_SKIP_AUTH the same is said already.
    ...(LOCAL_WORKSPACE === 'on' && rest.TEAMS_SKIP_AUTH === undefined && !loopback.includes(HOST)
      ? [`HOST is ${HOST}, but the local workspace has no sign-in and listens on 127.0.0.1, ::1 or localhost only.`]
      : []),
    ...(/^postgres(ql)?:/.test(DATABASE_URL)
      ? ['DATABASE_URL names PostgreSQL, which this version does not speak yet. Give a file path or :memory:.']
      : []),
  ];
}

// Failing loudly beats a bot that looks started and answers nobody.
const notYet = (given: Record<string, unknown>): string[] =>
  Object.keys(given)
    .filter((name) => /^(SLACK|TEAMS)_/.test(name) && !(name in settings.shape))
    .map((name) => `${name} is set, but this version does not know it. Leave it out.`);
