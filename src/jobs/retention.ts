import type { Tables } from '../ports/tables.ts';
import { type Job, soonest } from './job.ts';

/** How long the reply to a call's key is kept: no platform repeats a call after so long. */
const callsKept = Temporal.Duration.from({ hours: 24 * 7 });
/** How long a button's values are kept that are too long for its platform; pressed later, it opens the form. */
const stowedKept = Temporal.Duration.from({ hours: 24 * 180 });

/** Deletes, once a day, what has been kept long enough. */
export const retentionJob: Job = {
  dueAt: nextRetention,
  run: async ({ now, transactions }) => void (await transactions.attempt('retention', (tables) => retain(tables, now))),
};

/** Returns the midnight (UTC) at which something has next been kept long enough; undefined where nothing is kept. */
async function nextRetention({ calls, stowed }: Tables): Promise<Temporal.Instant | undefined> {
  const ends = [(await calls.oldestAt())?.add(callsKept), (await stowed.oldestAt())?.add(stowedKept)];
  const first = soonest(ends);
  return first && midnightAfter(first);
}

/** Deletes what has been kept long enough. */
async function retain({ calls, stowed }: Tables, now: Temporal.Instant): Promise<void> {
  await calls.forgetBefore(now.subtract(callsKept));
  await stowed.forgetBefore(now.subtract(stowedKept));
}

// Strictly after: at the end itself nothing is deleted yet, and the job would be due for ever.
const midnightAfter = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'hour', roundingIncrement: 24, roundingMode: 'floor' }).add({ hours: 24 });
