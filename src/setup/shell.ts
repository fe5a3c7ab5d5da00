import { pino } from 'pino';
import { uploader } from '../../adapters/files/upload.ts';
import { localClockSetting, localStart } from '../../adapters/local/clock.ts';
import { runCommand } from '../../adapters/shell/run.ts';
import { databaseAt } from '../../db/index.ts';
import { commands } from '../commands/index.ts';
import type { Database, Task } from '../ports/database.ts';
import { botOver, clockOf, networkOf } from './bot.ts';
import { hasLocalClock } from './config.ts';
import { diagnoseTask } from './diagnose.ts';
import { filesOf } from './files.ts';
import { sealedStore } from './sealed-store.ts';
import type { Config } from './settings.ts';
import { listTasks } from './tasks.ts';

/** Returns the time of the local clock, where there is one, else the machine's. Works on a damaged file, for the doctor. */
async function nowOf(config: Config, database: Database): Promise<Temporal.Instant> {
  if (!hasLocalClock(config)) return Temporal.Now.instant();
  const kept = await database.setting(localClockSetting);
  return kept === undefined ? localStart : Temporal.Instant.from(kept);
}

/** Runs one task or command on the store and prints what it says. Returns the exit code. */
export async function shell(
  config: Config,
  [first, ...rest]: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const database = await databaseAt(config.DATABASE_URL);
  const tasks: Record<string, Task> = { ...database.tasks, diagnose: diagnoseTask(config, database) };
  if (first === undefined) {
    print(listTasks(tasks, commands, config.NETWORK_TIME_ZONE));
    return 0;
  }
  const task = Object.hasOwn(tasks, first) ? tasks[first] : undefined;
  if (task) {
    const { ok, lines } = await task.run(rest, { network: networkOf(config), now: () => nowOf(config, database) });
    for (const line of lines) print(line);
    return ok ? 0 : 1;
  }
  const store = sealedStore(await database.open(), config.STORE_KEY);
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const network = networkOf(config);
  const clock = await clockOf(config, store);
  const bot = botOver(config, network, store, clock, log);
  try {
    const parts = { bot, openFile: filesOf({ store, clock, network }), upload: uploader({ store, clock }), print };
    return await runCommand(parts, [first, ...rest]);
  } finally {
    await store.close();
  }
}
