import { z } from 'zod';
import { isZone } from '../domain/zone.ts';

export const loopback = ['127.0.0.1', '::1', 'localhost'];

/** An e-mail address, or an account: its platform, workspace and id. */
const secretaryShape = /^([^\s@:]+@[^\s@:]+\.[^\s@:]+|(slack|teams|local|shell):[^\s:]+:\S+)$/i;

/** One accepted setting, its default, and the sentence for what it is; `.env.example` is checked against this list. */
// A tenant, with a mail domain that it owns; once for each of its domains.
const allowedTenant = z.tuple(
  [z.guid('TEAMS_ALLOWED_TENANTS must be tenant ids (GUIDs), comma separated, each maybe with =domain.')],
  z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'TEAMS_ALLOWED_TENANTS must name mail domains after =, such as wipo.int.'),
);

// A workspace or an organisation of Slack, with a mail domain that it owns; once for each of its domains.
const allowedTeam = z.tuple(
  [
    z
      .string()
      .toUpperCase()
      .regex(
        /^[TE][A-Z0-9]+$/,
        'SLACK_ALLOWED_TEAMS must be ids of workspaces (T…) or organisations (E…), comma separated, each maybe with =domain.',
      ),
  ],
  z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'SLACK_ALLOWED_TEAMS must name mail domains after =, such as wipo.int.'),
);

export const settings = z.object({
  PORT: z.coerce
    .number('PORT must be a number from 0 to 65535.')
    .int()
    .min(0)
    .max(65535, 'PORT must be a number from 0 to 65535.')
    .default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().min(1).default('data/wild.db'),
  STORE_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'STORE_KEY must be 64 hexadecimal digits, as openssl rand -hex 32 prints them.')
    .optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_KEEP: z.coerce
    .number('BACKUP_KEEP must be a number from 1 to 1000.')
    .int()
    .min(1, 'BACKUP_KEEP must be a number from 1 to 1000.')
    .max(1000, 'BACKUP_KEEP must be a number from 1 to 1000.')
    .default(14),
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
  CONTACT: z.string().max(200, 'CONTACT must be at most 200 characters.').optional(),
  SECRETARIAT: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((entry) => entry.trim() || []))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            secretaryShape,
            'SECRETARIAT must be accounts such as slack:T012AB3CD:U045EF6GH or e-mail addresses, comma separated.',
          ),
      ),
    ),
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
  SLACK_ALLOWED_TEAMS: z
    .string()
    .transform((list) => list.split(',').flatMap((entry) => entry.trim() || []))
    .pipe(
      z.array(
        z
          .string()
          .transform((entry) => entry.split('=', 2))
          .pipe(allowedTeam),
      ),
    )
    .optional(),
  SLACK_READ_BACK: z.enum(['on', 'off'], 'SLACK_READ_BACK must be on or off.').optional(),
  SLACK_API_URL: z.url('SLACK_API_URL must be a web address.').default('https://slack.com/api/'),
  LOCAL_WORKSPACE: z.enum(['on', 'off'], 'LOCAL_WORKSPACE must be on or off.').optional(),
  TEAMS_CLIENT_ID: z.guid('TEAMS_CLIENT_ID must be the application (client) id, a GUID.').optional(),
  TEAMS_CLIENT_SECRET: z.string().optional(),
  TEAMS_MANAGED_IDENTITY: z
    .string()
    .regex(
      /^(system|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i,
      'TEAMS_MANAGED_IDENTITY must be the client id of a managed identity, a GUID, or system.',
    )
    .optional(),
  TEAMS_TENANT_ID: z.guid('TEAMS_TENANT_ID must be the directory (tenant) id, a GUID.').optional(),
  TEAMS_ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(',').flatMap((entry) => entry.trim().toLowerCase() || []))
    .pipe(
      z.array(
        z
          .string()
          .transform((entry) => entry.split('=', 2))
          .pipe(allowedTenant),
      ),
    )
    .optional(),
  TEAMS_SKIP_AUTH: z.literal('1', 'TEAMS_SKIP_AUTH must be 1, or left out.').optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be a web address such as https://wild.example.' })
    .refine((url) => !/[?#]/.test(url), 'PUBLIC_URL must end with a host, a port or a path.')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN must have at least 16 characters.').optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
    )
    .default('info'),
});

export const settingNames = Object.keys(settings.shape);

export type Settings = z.infer<typeof settings>;

export type Config = Omit<Settings, 'LOCAL_WORKSPACE'> & { LOCAL_WORKSPACE: 'on' | 'off' };

export type Given = Partial<Record<keyof typeof settings.shape, unknown>>;
