import './node-version.cjs';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Logger, pino } from 'pino';
import { createCalendar } from '../adapters/calendar/index.ts';
import { addressOf, createHttpServer, HttpProblem } from '../adapters/http.ts';
import { type LocalClock, localClockSetting, openLocalClock } from '../adapters/local/clock.ts';
import { createLocalWorkspace } from '../adapters/local/index.ts';
import { createMetrics } from '../adapters/metrics.ts';
import { onceNpmEnds } from '../adapters/npm-parent.ts';
import { listTasks } from '../adapters/shell/list.ts';
import { runCommand } from '../adapters/shell/run.ts';
import { createSlack, type SlackSettings } from '../adapters/slack/index.ts';
import type { TeamsIdentity } from '../adapters/teams/app.ts';
import type { Teams, TeamsParts } from '../adapters/teams/index.ts';
import { lock } from '../db/lock.ts';
import { openStore } from '../db/open.ts';
import { seed } from '../db/seed.ts';
import { settingIn } from '../db/setting-in.ts';
import { upkeep, upkeepUsage } from '../db/upkeep.ts';
import { createBot } from './bot.ts';
import type { Bot } from './call.ts';
import type { Network } from './command.ts';
import { commands } from './commands/index.ts';
import { type Config, isSlackOn, readConfig } from './config.ts';
import { accountName } from './domain/person.ts';
import { OperatorProblem } from './errors.ts';
import { createJobs } from './jobs/jobs.ts';
import { startLoop } from './jobs/loop.ts';
import { opensForm } from './opens.ts';
import type { Clock, Jobs, Store } from './ports.ts';
import type { Previews } from './previews.ts';
import { type IsSecretariat, takeBackRoles } from './secretariat.ts';

// The composition root: it alone reads the environment and the clock, and hands each part what it needs.

/** `E_7K3Q…` or `m_8w2k…`: 60 random bits behind what the id is of. */
const newId = (prefix: string): string =>
  `${prefix}_${BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .slice(-12)}`;

const networkOf = (config: Config): Network => ({
  zone: config.NETWORK_TIME_ZONE,
  commandName: config.COMMAND_NAME,
  publicUrl: config.PUBLIC_URL ?? addressOf(config.HOST, config.PORT),
});

function secretariatOf({ SECRETARIAT }: Config): IsSecretariat {
  const named = new Set(SECRETARIAT);
  // Never the address of a profile: anyone may write any there.
  return (account, email) =>
    account.platform === 'shell' ||
    named.has(accountName(account).toLowerCase()) ||
    (email !== undefined && named.has(email.toLowerCase()));
}

function botOver(config: Config, network: Network, store: Store, clock: Clock, log: Logger) {
  const isSecretariat = secretariatOf(config);
  const onFault = (reference: string, error: unknown, about: object) =>
    log.error({ reference, ...about, err: error }, 'a call failed');
  return createBot({ store, clock, commands, network, newId, isSecretariat, onFault });
}

/** Who the bot is to Teams, where that is set up; config has seen to it that all of it is there. */
function teamsIdentity(config: Config): TeamsIdentity | undefined {
  const { TEAMS_CLIENT_ID: clientId, TEAMS_CLIENT_SECRET: clientSecret, TEAMS_TENANT_ID: tenantId } = config;
  if (config.TEAMS_SKIP_AUTH) return { skipAuth: true };
  if (!clientId || !clientSecret || !tenantId) return undefined;
  return { clientId, clientSecret, tenantId, allowedTenants: config.TEAMS_ALLOWED_TENANTS ?? [tenantId] };
}

/** Microsoft's SDK takes a third of a second to load: only those who use it wait. */
async function openTeams(parts: TeamsParts): Promise<Teams> {
  const { createTeams } = await import('../adapters/teams/index.ts');
  return createTeams(parts);
}

/** A card as another platform shows it: that platform's code is loaded for the first who asks, and for nobody else. */
const previews: Previews = {
  slack: async (shown) => (await import('../adapters/slack/preview.ts')).preview(shown),
  teams: async (shown) => (await import('../adapters/teams/preview.ts')).preview(shown, opensForm(commands)),
};

/** With people of the world behind it the bot goes by the world's clock, else by one that can be moved. */
const isReal = (config: Config): boolean => isSlackOn(config) || config.TEAMS_CLIENT_ID !== undefined;

/** The machine's own clock, which real people share and nobody moves. */
const machineClock: LocalClock = {
  now: () => Temporal.Now.instant(),
  async moveTo() {
    throw new HttpProblem(400, 'A platform is set up, so the clock is the machine’s and cannot be moved.');
  },
};

const clockOf = async (config: Config, store: Store): Promise<LocalClock> =>
  isReal(config) ? machineClock : openLocalClock(store);

type Running = { bot: Bot; store: Store; clock: LocalClock; log: Logger; zone: string; jobs: () => Jobs };

/** What Slack takes, where it is on: the token of one workspace, or an app that several install. */
function slackSettingsOf(config: Config): SlackSettings | undefined {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = config;
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_APP_TOKEN: appToken,
  } = config;
  const about = { apiUrl, canReadBack: config.SLACK_READ_BACK === 'on' };
  if (appToken !== undefined && botToken !== undefined) return { ...about, reach: { appToken }, install: { botToken } };
  if (signingSecret === undefined) return undefined;
  const reach = { signingSecret };
  if (botToken !== undefined) return { ...about, reach, install: { botToken } };
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) return undefined;
  const redirectUrl = `${config.PUBLIC_URL}/slack/oauth_redirect`;
  return { ...about, reach, install: { clientId, clientSecret, stateSecret, redirectUrl } };
}

/** The platforms that the settings turn on. */
async function platformsOf(config: Config, running: Running) {
  const { log, jobs } = running;
  const onUnfit = (faults: string[]) => log.error({ faults }, 'blocks beyond Slack’s limits were cut short');
  const wake = () => void jobs().settle();
  const settings = slackSettingsOf(config);
  const slack = settings && createSlack(settings, { ...running, wake, onUnfit });
  const identity = teamsIdentity(config);
  const teams = identity && (await openTeams({ identity, ...running, opens: opensForm(commands), wake }));
  const local = config.LOCAL_WORKSPACE === 'on' ? createLocalWorkspace({ ...running, previews }) : undefined;
  return { slack, teams, local, all: [slack, teams, local].filter((platform) => platform !== undefined) };
}

async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const network = networkOf(config);
  const unlock = lock(config.DATABASE_URL);
  const store = openStore(config.DATABASE_URL);
  const clock = await clockOf(config, store);
  const people = config.LOCAL_WORKSPACE === 'on';
  await store.transaction((tables) => seed(tables, { now: clock.now(), network, people }));
  await store.transaction((tables) => takeBackRoles(tables, secretariatOf(config)));
  const metrics = createMetrics({ store, clock, commands, commandName: network.commandName });
  const bot = metrics.counted(botOver(config, network, store, clock, log));
  const platforms = await platformsOf(config, { bot, store, clock, log, zone: network.zone, jobs: () => jobs });
  const messengers = platforms.all.map(({ messenger }) => messenger);
  const onFault = (about: string, error: unknown) => log.error({ about, err: error }, 'a job failed');
  const jobs = createJobs({ store, clock, messengers, network, onFault });
  const isStored = () => store.transaction(async (tables) => (await tables.settings.get('st3.revision')) !== undefined);
  const ready = async () => (await isStored()) && ((await platforms.slack?.isReady()) ?? true);
  const server = createHttpServer({ host: config.HOST, port: config.PORT, log, ready });
  // Whom people wait for is asked first.
  for (const { router } of platforms.all) server.mount(router);
  server.mount(createCalendar({ store, clock, network }));
  server.mount(metrics.router);
  const address = await start().catch(async (error: unknown) => {
    await server.stop();
    await platforms.slack?.stop();
    await platforms.teams?.stop();
    await store.close();
    throw error;
  });
  // With PORT 0 the port is known only now.
  if (config.PUBLIC_URL === undefined) network.publicUrl = address;
  const loop = startLoop(jobs);
  async function start(): Promise<string> {
    await platforms.teams?.start();
    const bound = await server.start();
    await platforms.slack?.start();
    return bound;
  }
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.stop();
    await platforms.slack?.stop();
    await platforms.teams?.stop();
    await loop.stop();
    await store.close();
    unlock();
    // A platform that still owes an answer would keep the process; what became of it, the next one finds out.
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  onceNpmEnds(process.env, () => void stop());
  console.log(`WILD Bot is ready at ${address} (press Ctrl-C to stop).`);
}

/** The local clock where this store has one, else the machine's: a damaged file must not keep the doctor away. */
function nowOf(config: Config): Temporal.Instant {
  if (isReal(config)) return Temporal.Now.instant();
  const kept = settingIn(config.DATABASE_URL, localClockSetting);
  return kept === undefined ? Temporal.Now.instant() : Temporal.Instant.from(kept);
}

async function shell(config: Config, [first, ...rest]: readonly string[]): Promise<number> {
  if (first === undefined) {
    console.log(listTasks(upkeepUsage, commands, config.NETWORK_TIME_ZONE));
    return 0;
  }
  const database = config.DATABASE_URL;
  const task = Object.hasOwn(upkeep, first) ? upkeep[first] : undefined;
  if (task) {
    const { ok, lines } = await task({ database, network: networkOf(config), now: () => nowOf(config) }, rest);
    for (const line of lines) console.log(line);
    return ok ? 0 : 1;
  }
  const store = openStore(database);
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const bot = botOver(config, networkOf(config), store, await clockOf(config, store), log);
  try {
    return await runCommand(bot, [first, ...rest], console.log);
  } finally {
    await store.close();
  }
}

function stopWith(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}

if (existsSync('.env')) process.loadEnvFile('.env');
const read = readConfig(process.env);
const words = process.argv.slice(2);
if ('faults' in read) stopWith(read.faults);
else {
  try {
    // `npm run wild` passes the word `wild` first, so that without a command it does not start a server.
    if (words.length > 0) process.exitCode = await shell(read.config, words[0] === 'wild' ? words.slice(1) : words);
    else await serve(read.config);
  } catch (error) {
    if (!(error instanceof OperatorProblem)) throw error;
    stopWith([error.message]);
  }
}
