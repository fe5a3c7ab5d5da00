import { schedule } from 'node-cron';
import type { Jobs } from '../ports.ts';

/** What wakes the jobs: each minute, and when called. */
export type Loop = {
  /** Settles now, without waiting for it. */
  wake(): void;
  /** Wakes them no more, and waits for what is under way. */
  stop(): Promise<void>;
};

/** Wakes the jobs at once and then each minute. What is due is always read from the store: a minute missed is made up for by the next. */
export function startLoop(jobs: Jobs): Loop {
  let underWay = jobs.settle();
  const settle = (): Promise<void> => {
    underWay = jobs.settle();
    return underWay;
  };
  const task = schedule('* * * * *', settle, { timezone: 'UTC', noOverlap: true, suppressMissedWarning: true });
  return {
    wake: () => void settle(),
    async stop() {
      await task.destroy();
      await underWay;
    },
  };
}
