import { schedule } from 'node-cron';
import type { Clock } from '../ports/clock.ts';
import type { Jobs } from '../ports/jobs.ts';

/** Runs the jobs each minute. */
export type Loop = {
  /** Stops running them and waits for what is under way. */
  stop(): Promise<void>;
};

const minuteMs = 60_000;

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

/** Returns the jobs with a timer for what falls due within the minute, such as a letter that a rate limit holds for 3 s. */
export function withTimer(jobs: Jobs, clock: Clock, onFault: (about: string, error: unknown) => void): Jobs {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  async function settle(): Promise<void> {
    await jobs.settle();
    if (!isStopped) await jobs.nextDueAt().then(arm, (error: unknown) => onFault('the timer', error));
  }
  function arm(next: Temporal.Instant | undefined): void {
    const waitMs = next === undefined ? minuteMs : next.epochMilliseconds - clock.now().epochMilliseconds;
    if (isStopped || waitMs <= 0 || waitMs >= minuteMs) return;
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), waitMs);
  }
  return {
    settle,
    nextDueAt: jobs.nextDueAt,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await jobs.stop();
    },
  };
}
