import type { Store } from '../ports/store.ts';
import { healthSettings } from '../ports/tables/settings.ts';

/** How often the heartbeat is written. */
const interval = Temporal.Duration.from({ minutes: 5 });
const { since, sweptAt } = healthSettings;

/** Writes down that the jobs run, no more often than `health` needs. */
export function createHeartbeat(store: Store) {
  let next: Temporal.Instant | undefined;
  return {
    isDue: (now: Temporal.Instant): boolean => next === undefined || Temporal.Instant.compare(next, now) <= 0,
    async beat(now: Temporal.Instant): Promise<void> {
      await store.transaction(async ({ settings }) => {
        await settings.set(sweptAt, now.toString());
        if ((await settings.get(since)) === undefined) await settings.set(since, now.toString());
      });
      next = now.add(interval);
    },
  };
}
