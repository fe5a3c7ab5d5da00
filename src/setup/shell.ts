import { pino } from 'pino';
import { localClockSetting } from '../../adapters/local/clock.ts';
import { runCommand } from '../../adapters/shell/run.ts';
import { openStore } from '../../db/sqlite/open.ts';
import { settingIn } from '../../db/sqlite/setting-in.ts';
import { upkeep, upkeepUsage } from '../../db/sqlite/upkeep.ts';
import { commands } from '../commands/index.ts';
import { botOver, clockOf, networkOf } from './bot.ts';
import { hasLocalClock } from './config.ts';
import type { Config } from './settings.ts';
import { listTasks } from './tasks.ts';

/** Returns the time of the local clock where this store has one, else the machine's. Works on a damaged file, for the doctor. */
function nowOf(config: Config): Temporal.Instant {
  if (!hasLocalClock(config)) return Temporal.Now.instant();
  const kept = settingIn(config.DATABASE_URL, localClockSetting);
  return kept === undefined ? Temporal.Now.instant() : Temporal.Instant.from(kept);
}

export async function shell(config: Config, [first, ...rest]: readonly string[]): Promise<number> {
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
