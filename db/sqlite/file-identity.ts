import { statSync } from 'node:fs';
import { StoreProblem } from '../tables/problem.ts';

/**
 * Returns what throws a StoreProblem once another file, or none, stands where this one does now: what is written to a
 * file that has no name any more is lost at the next start.
 */
export function watchFile(file: string): () => void {
  if (file === ':memory:') return () => undefined;
  const before = identityOf(file);
  return () => {
    const now = identityOf(file);
    if (now === before) return;
    throw new StoreProblem(
      now === undefined
        ? `${file} has been deleted while the bot was running: stop the bot and restore a backup.`
        : `${file} has been replaced by another file while the bot was running: stop the bot and start it again.`,
    );
  };
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev}:${found.ino}`;
}
