import type { Clock } from '../../src/ports/clock.ts';

/** How long an answer of Slack's stands: whoever looks every second must not become a burden to it. */
const standing = Temporal.Duration.from({ seconds: 30 });

/** Whether Slack answers, asked at most every half minute; all who ask meanwhile wait for the same answer. */
export function createPulse(isReachable: () => Promise<boolean>, clock: Clock): () => Promise<boolean> {
  let until: Temporal.Instant | undefined;
  let answer = Promise.resolve(false);
  return () => {
    const now = clock.now();
    if (until === undefined || Temporal.Instant.compare(until, now) <= 0) {
      until = now.add(standing);
      answer = isReachable();
    }
    return answer;
  };
}
