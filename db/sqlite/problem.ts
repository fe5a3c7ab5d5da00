import { statSync } from 'node:fs';
import { StoreProblem } from '../tables/problem.ts';
import { damaged } from './damaged.ts';

/** Returns the one sentence for what keeps a file from being opened, where there is one; else the error. */
export function explained(file: string, error: unknown): unknown {
  if (damaged(error))
    return new StoreProblem(`${file} is not a database, or is damaged: restore a backup.`, { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    return new StoreProblem(`DATABASE_URL is ${file}, which is a folder: name a file in it, such as ${file}/wild.db.`);
  if (/^(ENOTDIR|EEXIST)$/.test(code))
    return new StoreProblem(`${file} cannot be made, because a part of its path is a file.`, { cause: error });
  if (/^(ENOSPC|SQLITE_FULL)/.test(code))
    return new StoreProblem(`There is no space left for ${file}.`, { cause: error });
  if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM)/.test(code))
    return new StoreProblem(
      `${file} cannot be read and written: the user who runs the bot needs the rights to the file and to its folder.`,
      { cause: error },
    );
  return error;
}

export function explaining<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explained(file, error);
  }
}
