import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { explained } from './problem.ts';

const minFreeBytes = 64 * 1024 * 1024;

/** Returns what is wrong with the space around a file; undefined where there is enough. */
export function spaceFault(file: string): string | undefined {
  if (file === ':memory:') return undefined;
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize < minFreeBytes ? `less than 64 MB are free for ${file}` : undefined;
}

/** Returns the first damage that SQLite's quick check finds in the file; undefined where there is none. */
export function quickCheck(file: string): string | undefined {
  if (file === ':memory:') return undefined;
  try {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 0 });
    try {
      const found = sqlite.pragma('quick_check(1)', { simple: true });
      return found === 'ok' ? undefined : `${file} is damaged (${found}): restore a backup`;
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const why = explained(file, error);
    if (why === error) throw error;
    return String(why instanceof Error ? why.message : why);
  }
}
