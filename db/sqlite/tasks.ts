import Sqlite from 'better-sqlite3';
import type { Task } from '../../src/ports/database.ts';
import { healthSettings } from '../../src/ports/tables/settings.ts';
import { seedTask } from '../seed/task.ts';
import { reportOf } from '../tables/findings.ts';
import { StoreProblem } from '../tables/problem.ts';
import { backup, restore } from './backup.ts';
import { doctor } from './doctor.ts';
import { openStore } from './open.ts';

/** Returns what an operator does to the file itself. */
export const tasksOn = (database: string): Record<string, Task> => ({
  backup: {
    takes: 'FILE',
    summary: 'Copy the store while the bot runs, and verify the copy.',
    async run(words, { now }) {
      const file = fileFrom('backup', words);
      await backup(database, file);
      remember(database, await now());
      return { ok: true, lines: [`The store is copied to ${file}, and the copy is verified.`] };
    },
  },
  restore: {
    takes: 'FILE',
    summary: 'Verify a copy and put it back. Stop the bot first.',
    async run(words) {
      const file = fileFrom('restore', words);
      await restore(file, database);
      return { ok: true, lines: [`${file} is verified and now stands at ${database}.`] };
    },
  },
  doctor: {
    takes: '',
    summary: 'Check schema, integrity, letters not sent and the clock.',
    async run(_, { now }) {
      return reportOf(await doctor(database, await now()));
    },
  },
  seed: seedTask(async () => openStore(database)),
});

/** Stores when a backup was made, first and last, for `health` to show. */
function remember(database: string, at: Temporal.Instant): void {
  const sqlite = new Sqlite(database, { timeout: 5000 });
  try {
    const insert = 'insert into settings (name, value) values (?, ?) on conflict (name) do';
    sqlite.prepare(`${insert} nothing`).run(healthSettings.firstBackupAt, at.toString());
    sqlite.prepare(`${insert} update set value = excluded.value`).run(healthSettings.backupAt, at.toString());
  } finally {
    sqlite.close();
  }
}

function fileFrom(command: string, [file, ...more]: readonly string[]): string {
  if (file !== undefined && more.length === 0) return file;
  throw new StoreProblem(`Write it like this: npm run wild -- ${command} FILE`);
}
