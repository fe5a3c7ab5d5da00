import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from './backup.ts';

const copyName = /^wild-\d{4}-\d{2}-\d{2}\.db$/;
/** What a process that died while copying has left. */
const partName = /^wild-.*\.part(-\w+)?$/;

/** Copies the database to `wild-<day>.db` in the folder and verifies the copy. Then deletes all but the newest copies and what was left unfinished. */
export async function dailyBackup(
  database: string,
  folder: string,
  day: Temporal.PlainDate,
  keep: number,
): Promise<string> {
  const file = join(folder, `wild-${day}.db`);
  await backup(database, file);
  const there = readdirSync(folder).sort();
  const old = there.filter((name) => copyName.test(name)).slice(0, -keep);
  for (const name of [...old, ...there.filter((name) => partName.test(name))]) rmSync(join(folder, name));
  return file;
}
