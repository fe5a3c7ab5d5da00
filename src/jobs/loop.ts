import { schedule } from 'node-cron';
import type { Jobs } from '../ports/jobs.ts';

/** Runs the jobs each minute. */
export type Loop = {
  /** Stops running them and waits for what is under way. */
  stop(): Promise<void>;
};

/** Runs the jobs at once and then each minute. What is due is read from the store, so a missed minute does no harm. */
export function startLoop(jobs: Jobs): Loop {
  // Not awaited: the next minute begins though a slow platform is still being written to.
  const wake = (): void => void jobs.settle();
  wake();
  const task = schedule('* * * * *', wake, { timezone: 'UTC', suppressMissedWarning: true });
  return {
    async stop() {
      await task.destroy();
      await jobs.stop();
    },
  };
}
