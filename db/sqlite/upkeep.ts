import Sqlite from 'better-sqlite3';
import type { Network } from '../../src/domain/network.ts';
import { healthSettings } from '../../src/ports/tables/settings.ts';

import { seed } from '../seed/index.ts';
import { backup, restore } from './backup.ts';
import { doctor } from './doctor.ts';
import { openStore, StoreProblem } from './open.ts';

type About = { database: string; network: Network; now: () => Temporal.Instant };
type Done = { ok: boolean; lines: string[] };

/** What an operator does to the file itself, beside the commands: each gives the lines to print and whether all is well. */
export const upkeep: Record<string, (about: About, words: readonly string[]) => Promise<Done>> = {
  async backup({ database, now }, words) {
    const file = fileFrom('backup', words);
    await backup(database, file);
    remember(database, now());
    return { ok: true, lines: [`The store is copied to ${file}, and the copy is verified.`] };
  },
  async restore({ database }, words) {
    const file = fileFrom('restore', words);
    await restore(file, database);
    return { ok: true, lines: [`${file} is verified and now stands at ${database}.`] };
  },
  async doctor({ database, now }) {
    const findings = doctor(database, now());
    const lines = findings.map(({ check, ok, detail }) => `${ok ? 'ok   ' : 'FAULT'} ${check}: ${detail}`);
    return { ok: findings.every(({ ok }) => ok), lines };
  },
  async seed({ database, network, now }) {
    const at = now();
    const store = openStore(database);
    try {
      const loaded = await store.transaction((tables) => seed(tables, { now: at, network, people: false }));
      const line = loaded
        ? 'The groups, sessions and action items are loaded. Add the members next: npm run wild -- help members add'
        : 'The store already has groups, so nothing was loaded.';
      return { ok: loaded, lines: [line] };
    } finally {
      await store.close();
    }
  },
};

/** What each of them takes and does, for the list that `npm run wild` prints. */
export const upkeepUsage: Record<string, { takes: string; summary: string }> = {
  backup: { takes: 'FILE', summary: 'Copy the store while the bot runs, and verify the copy.' },
  restore: { takes: 'FILE', summary: 'Verify a copy and put it back. Stop the bot first.' },
  doctor: { takes: '', summary: 'Check schema, integrity, letters not sent and the clock.' },
  seed: { takes: '', summary: 'Load the groups, sessions and action items of a real start, without people.' },
};

/** Writes down when a backup was made, first and last, for `health` to show. */
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
  throw new StoreProblem(`It goes like this: npm run wild -- ${command} FILE`);
}
