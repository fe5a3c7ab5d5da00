import type { Store } from '../ports/store.ts';
import { healthSettings } from '../ports/tables/settings.ts';

/** How often it is written down that the jobs run. */
const pause = Temporal.Duration.from({ minutes: 5 });
const { since, sweptAt } = healthSettings;

/** Writes down that the jobs run, seldom enough that resting costs nothing. */
export function createHeartbeat(store: Store) {
  let next: Temporal.Instant | undefined;
  return {
    isDue: (now: Temporal.Instant): boolean => next === undefined || Temporal.Instant.compare(next, now) <= 0,
    async beat(now: Temporal.Instant): Promise<void> {
      await store.transaction(async ({ settings }) => {
        await settings.set(sweptAt, now.toString());
        if ((await settings.get(since)) === undefined) await settings.set(since, now.toString());
      });
      next = now.add(pause);
    },
  };
}
