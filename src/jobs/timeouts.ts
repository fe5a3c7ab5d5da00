/** Grace period on shutdown: hosts kill a process after 5 s. */
export const stopGraceMs = 4000;

/** Returns the work's result. Throws when it has not ended after `timeoutMs` milliseconds. */
export async function inTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs / 1000} s`)), timeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for the work, at most `timeoutMs` milliseconds. */
export async function atMost(timeoutMs: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, timeoutMs);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}

/** Yields to the event loop, so that requests are served between batches: a store in this process never does. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type OneAtATime = {
  /** Runs the work after all that was given before, whether that failed or not. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Waits for what has been given so far. */
  idle(): Promise<unknown>;
};

export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    idle: () => last,
  };
}
