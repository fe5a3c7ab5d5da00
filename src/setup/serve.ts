import { pino } from 'pino';
import { createCalendar } from '../../adapters/calendar/index.ts';
import { createFiles } from '../../adapters/files/index.ts';
import { createHttpServer } from '../../adapters/http.ts';
import { createMetrics } from '../../adapters/metrics.ts';
import { databaseAt } from '../../db/index.ts';
import { seed } from '../../db/seed/index.ts';
import { createJobs } from '../jobs/jobs.ts';
import { startLoop, withTimer } from '../jobs/loop.ts';
import { takeBackRoles } from '../operations/secretariat-role.ts';
import { botOver, clockOf, networkOf, secretariatOf, secretariesOf } from './bot.ts';
import { hasLocalClock, warningsOf } from './config.ts';
import { filesOf } from './files.ts';
import { onceNpmEnds } from './npm-parent.ts';
import { checkPeople } from './people-in-store.ts';
import { platformsOf } from './platforms.ts';
import { readiness } from './ready.ts';
import { sealedStore } from './sealed-store.ts';
import type { Config } from './settings.ts';
import { startUpkeep } from './upkeep.ts';

/** Milliseconds since the start, on a clock that nobody can set. */
const elapsedMs = (): number => performance.now();

export async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const database = await databaseAt(config.DATABASE_URL);
  const unlock = await database.lock({ isShared: config.LOCAL_WORKSPACE === 'off' });
  const store = await database.open();
  let platforms: Awaited<ReturnType<typeof platformsOf>> | undefined;
  const upkeep = startUpkeep({ config, database, store, log });
  const ready = readiness({
    store,
    database,
    log,
    now: Temporal.Now.instant,
    damage: upkeep.damage,
    unready: async () => [
      ...((await platforms?.slack?.isReady()) === false ? ['Slack'] : []),
      ...((await platforms?.teams?.isReady()) === false ? ['Teams'] : []),
    ],
  });
  const server = createHttpServer({ host: config.HOST, port: config.PORT, log, ready });
  const close = async () => {
    await server.stop();
    await platforms?.slack?.stop();
    await platforms?.teams?.stop();
    await upkeep.stop();
  };
  const { address, loop, unlisten, isHeard } = await start().catch(async (error: unknown) => {
    await close();
    await store.close();
    throw error;
  });
  async function start() {
    const address = await server.bind();
    const network = networkOf(config, address);
    const clock = await clockOf(config, store);
    const people = config.LOCAL_WORKSPACE === 'on';
    for (const warning of await store.transaction((tables) => checkPeople(config, tables))) log.warn(warning);
    await store.transaction((tables) => seed(tables, { now: clock.now(), network, people }));
    await store.transaction(({ feeds }) => feeds.complete());
    await store.transaction((tables) => takeBackRoles(tables, secretariatOf(config)));
    const newestAt = await store.transaction(async (tables) => (await tables.health()).newestAt);
    log.info({ ...database.facts(), newestAt: newestAt?.toString() }, 'the store is open');
    const metrics = createMetrics({ store, clock, token: config.METRICS_TOKEN });
    const bot = metrics.counted(botOver(config, network, store, clock, log));
    // Only the platforms keep tokens; all else reads the store without that detour.
    const sealed = sealedStore(store, config.STORE_KEY);
    platforms = await platformsOf(config, { bot, store: sealed, clock, log, zone: network.zone, jobs: () => jobs });
    const on = platforms.all.map(({ messenger }) => messenger.platform);
    await bot.meet(secretariesOf(config, on).map((from) => ({ from })));
    const messengers = platforms.all.map(({ messenger }) => messenger);
    const onFault = (about: string, error: unknown) => log.error({ about, err: error }, 'a job failed');
    const onGone = (delivery: string, reason: string) =>
      log.warn({ delivery, reason }, 'a message cannot be delivered: its reader or channel is gone');
    const jobs = withTimer(
      createJobs({
        store,
        clock,
        messengers,
        network,
        onFault,
        onGone,
        ...(hasLocalClock(config) ? {} : { elapsedMs }),
      }),
      clock,
      onFault,
    );
    // The platforms' routes come first: people wait for them.
    for (const { router } of platforms.all) server.mount(router);
    server.mount(createCalendar({ store, clock, network }));
    server.mount(createFiles(filesOf({ store, clock, network })));
    server.mount(metrics.router);
    await platforms.teams?.start();
    await server.start();
    const isHeard = (await platforms.slack?.start()) ?? true;
    const unlisten = database.listen(() => void jobs.settle());
    return { address, loop: startLoop(jobs), unlisten, isHeard };
  }
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await close();
    await unlisten();
    await loop.stop();
    await store.close();
    await unlock();
    // A platform that still owes an answer would keep the process; what became of it, the next one finds out.
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  onceNpmEnds(process.env, () => void stop());
  for (const warning of warningsOf(config)) log.warn(warning);
  const hasSecretariat = await store.transaction(async ({ people }) => (await people.secretariat()).length > 0);
  if (!hasSecretariat && config.SECRETARIAT.length === 0)
    console.log(
      'Nobody has the secretariat’s role yet: set SECRETARIAT to accounts or e-mail addresses and start again.',
    );
  console.log(
    isHeard
      ? `WILD Bot is ready at ${address} (press Ctrl-C to stop).`
      : `WILD Bot is at ${address} but Slack cannot be reached; it goes on trying (press Ctrl-C to stop).`,
  );
}
