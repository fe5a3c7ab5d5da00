import { existsSync } from 'node:fs';
import type { Database } from '../../src/ports/database.ts';
import { migrations } from '../migrations/index.ts';
import { quickCheck, spaceFault } from './condition.ts';
import { dailyBackup } from './daily-backup.ts';
import { lock } from './lock.ts';
import { openStore } from './open.ts';
import { settingIn } from './setting-in.ts';
import { tasksOn } from './tasks.ts';

/** Returns the store in a SQLite file, or in `:memory:`. */
export function sqliteDatabase(file: string): Database {
  let isNew = false;
  let copied: string | undefined;
  return {
    async open() {
      isNew = !existsSync(file);
      return openStore(file, undefined, (copy) => {
        copied = copy;
      });
    },
    async lock() {
      const unlock = lock(file);
      return async () => unlock();
    },
    // One process serves a file. What a shell puts, it finds within the minute.
    listen: () => async () => undefined,
    setting: async (name) => settingIn(file, name),
    facts: () => ({ store: file, schema: migrations.length, isNew, ...(copied ? { copied } : {}) }),
    spaceFault: async () => spaceFault(file),
    damage: async () => quickCheck(file),
    async backup(folder, day, keep) {
      return file === ':memory:' ? undefined : dailyBackup(file, folder, day, keep);
    },
    tasks: tasksOn(file),
  };
}
