import { schedule } from 'node-cron';
import type { Jobs } from '../ports/jobs.ts';

/** What wakes the jobs, each minute. */
export type Loop = {
  /** Wakes them no more, and waits for what is under way. */
  stop(): Promise<void>;
};

/** Wakes the jobs at once and then each minute. What is due is always read from the store: a minute missed is made up for by the next. */
export function startLoop(jobs: Jobs): Loop {
  // Not waited for: while a slow platform is still being written to, the next minute's work begins.
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
