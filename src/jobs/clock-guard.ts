import type { Clock } from '../ports/clock.ts';

/** A wall clock may be this far off before it counts as a jump: it is corrected by less all the time. */
const toleranceMs = 5 * 60_000;
/** A clock that keeps its new time for so long is right: it was corrected, or the machine slept. */
const trustAfterMs = 10 * 60_000;
/** A start after a longer rest than this may as well be one with a wrong clock. */
const maxRestMs = 60 * 24 * 3600_000;

/** Judges the wall clock by a clock that cannot be set. */
export type ClockGuard = {
  /** Returns how far the wall clock has jumped, in milliseconds, while it is not to be trusted; else undefined. */
  jumpedMs(): number | undefined;
};

/**
 * Returns a guard whose clock counts as right when it is made, unless it is behind `lastAt`, the last time that the jobs
 * wrote down, or far ahead of it. `elapsedMs` counts up and cannot be set.
 */
export function createClockGuard(
  clock: Clock,
  elapsedMs: () => number,
  lastAt: Temporal.Instant | undefined,
): ClockGuard {
  const offset = () => clock.now().epochMilliseconds - elapsedMs();
  const restMs = lastAt === undefined ? 0 : clock.now().epochMilliseconds - lastAt.epochMilliseconds;
  const isPlausible = restMs > -toleranceMs && restMs < maxRestMs;
  // The difference of the two clocks that is trusted, and the newest one and since when it has held.
  let trusted = isPlausible ? offset() : offset() - restMs;
  let candidate = { offset: offset(), since: elapsedMs() };
  return {
    jumpedMs() {
      const now = offset();
      if (Math.abs(now - candidate.offset) > toleranceMs) candidate = { offset: now, since: elapsedMs() };
      if (elapsedMs() - candidate.since >= trustAfterMs) trusted = now;
      const jump = now - trusted;
      if (Math.abs(jump) <= toleranceMs) {
        // Small corrections are followed, so that they do not add up to a jump.
        trusted = now;
        return undefined;
      }
      return jump;
    },
  };
}
