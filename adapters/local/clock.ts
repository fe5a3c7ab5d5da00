import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';

/** The clock that the local workspace shows. */
export type LocalClock = Clock & {
  /** Sets the clock and saves it in the store. Throws a RangeError where that would turn it back. Absent on the machine's clock. */
  moveTo?: (instant: Temporal.Instant) => Promise<void>;
};

/** The setting under which the store keeps it. */
export const localClockSetting = 'local.clock';
/** Where it starts: Thursday 16 April 2026, 17:00 in Geneva, when WILD/2 is just over. */
export const localStart = Temporal.Instant.from('2026-04-16T15:00:00Z');

/** Returns a clock that stands still until it is moved: at the time the store holds, or in a new store at the end of WILD/2. */
export async function openLocalClock(store: Store): Promise<LocalClock> {
  const kept = await store.transaction((tables) => tables.settings.get(localClockSetting));
  let now = kept === undefined ? localStart : Temporal.Instant.from(kept);
  return {
    now: () => now,
    async moveTo(instant) {
      if (Temporal.Instant.compare(instant, now) < 0)
        throw new RangeError(`The clock says ${now} and only goes forward.`);
      await store.transaction((tables) => tables.settings.set(localClockSetting, instant.toString()));
      now = instant;
    },
  };
}
