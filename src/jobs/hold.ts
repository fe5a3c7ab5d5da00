import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { healthSettings } from '../ports/tables/settings.ts';
import type { Tables } from '../ports/tables.ts';
import { type ClockGuard, createClockGuard } from './clock-guard.ts';

type HoldParts = { store: Store; clock: Clock; elapsedMs: (() => number) | undefined };

/**
 * Holds the jobs while the clock is not to be trusted, and puts right what a clock that ran ahead has done once it is.
 * Without `elapsedMs` every clock is trusted: that of the local workspace is moved by people.
 */
export function createHold({ store, clock, elapsedMs }: HoldParts) {
  let guard: ClockGuard | undefined;
  let heldSince: Temporal.Instant | undefined;
  let isRecovered = false;

  async function guarded(elapsed: () => number): Promise<ClockGuard> {
    const kept = await store.transaction(({ settings }) => settings.get(healthSettings.sweptAt));
    return createClockGuard(clock, elapsed, kept === undefined ? undefined : Temporal.Instant.from(kept));
  }

  return {
    /** Returns whether the jobs are to wait. */
    async isHeld(): Promise<boolean> {
      if (elapsedMs) guard ??= await guarded(elapsedMs);
      const jumpedMs = guard?.jumpedMs();
      const now = clock.now();
      if (jumpedMs !== undefined) {
        if (!heldSince)
          await store.transaction(({ settings }) => settings.set(healthSettings.heldFor, minutes(jumpedMs)));
        heldSince ??= now;
        isRecovered = false;
        return true;
      }
      if (isRecovered) return false;
      await store.transaction((tables) => recover(tables, now));
      heldSince = undefined;
      isRecovered = true;
      return false;
    },
    /** Returns whether the clock has jumped by now: for work that began before. */
    hasJumped: (): boolean => guard?.jumpedMs() !== undefined,
  };
}

const minutes = (ms: number): string => Temporal.Duration.from({ minutes: Math.round(ms / 60_000) }).toString();

/** Takes back what was skipped, given up or put off by a clock that ran ahead. */
async function recover(tables: Tables, now: Temporal.Instant): Promise<void> {
  if (await tables.settings.get(healthSettings.heldFor)) await tables.settings.set(healthSettings.heldFor, '');
  await tables.reminders.reopenSkipped(now);
  await tables.outbox.bringForward(now);
  await tables.digests.forgetAfter(now);
}
