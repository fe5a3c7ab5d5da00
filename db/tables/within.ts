/** Returns the work's result. Throws after `timeoutMs`, showing how the work's code begins: to take a stack for each call costs more. */
export async function within<Result, Given>(
  timeoutMs: number,
  work: (given: Given) => Promise<Result>,
  given: Given,
): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const which = String(work).slice(0, 300);
    reject(new Error(`A transaction was still open after ${timeoutMs} ms and was rolled back. It is: ${which}`));
  }, timeoutMs);
  try {
    return await Promise.race([work(given), promise]);
  } finally {
    clearTimeout(timer);
  }
}
