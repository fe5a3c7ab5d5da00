import { z } from 'zod';

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
    .refine(isZone, 'NETWORK_TIME_ZONE must be an IANA time zone such as Europe/Zurich.')
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
  LOCAL_WORKSPACE: z.enum(['on', 'off'], 'LOCAL_WORKSPACE must be on or off.').default('on'),
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

export type Config = z.infer<typeof settings>;

/** The settings, or one sentence for each fault, naming the setting. Empty strings count as not set. */
export function readConfig(environment: Record<string, string | undefined>): { config: Config } | { faults: string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = settings.safeParse(given);
  const faults = [
    ...notYet(given),
    ...(read.success
      ? combined(read.data)
      : read.error.issues.map(({ path, message }) => named(String(path[0]), message))),
  ];
  return read.success && faults.length === 0 ? { config: read.data } : { faults };
}

const named = (setting: string, message: string): string =>
  message.startsWith(setting) ? message : `${setting} is wrong: ${message}`;

/** What no single setting can say. */
function combined({ LOCAL_WORKSPACE, HOST, DATABASE_URL }: Config): string[] {
  return [
    ...(LOCAL_WORKSPACE === 'off'
      ? ['LOCAL_WORKSPACE is off and no other platform is set up, so nobody could reach the bot. Leave it out.']
      : []),
    ...(LOCAL_WORKSPACE === 'on' && !loopback.includes(HOST)
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
    .filter((name) => /^(SLACK|TEAMS)_/.test(name))
    .map((name) => `${name} is set, but this version speaks to the local workspace only. Leave it out.`);

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
