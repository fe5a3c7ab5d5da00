import type { Database } from '../../src/ports/database.ts';
import { lock } from './lock.ts';
import { openStore } from './open.ts';
import { settingIn } from './setting-in.ts';
import { tasksOn } from './tasks.ts';

/** Returns the store in a SQLite file, or in `:memory:`. */
export const sqliteDatabase = (file: string): Database => ({
  open: async () => openStore(file),
  async lock() {
    const unlock = lock(file);
    return async () => unlock();
  },
  // One process serves a file. What a shell puts, it finds within the minute.
  listen: () => async () => undefined,
  setting: async (name) => settingIn(file, name),
  tasks: tasksOn(file),
});
