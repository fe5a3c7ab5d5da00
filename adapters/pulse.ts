import type { Clock } from '../src/ports/clock.ts';

/** How long an answer is cached, so that frequent readiness probes cost few requests. */
const maxAge = Temporal.Duration.from({ seconds: 30 });

/** Returns a check that asks the platform at most every 30 s; concurrent callers share one request. */
export function createPulse(isReachable: () => Promise<boolean>, clock: Clock): () => Promise<boolean> {
  let until: Temporal.Instant | undefined;
  let answer = Promise.resolve(false);
  return () => {
    const now = clock.now();
    if (until === undefined || Temporal.Instant.compare(until, now) <= 0) {
      until = now.add(maxAge);
      answer = isReachable();
    }
    return answer;
  };
}
