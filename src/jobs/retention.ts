import type { Tables } from '../ports/tables.ts';

/** How long the reply to a call's key is kept: no platform repeats a call after so long. */
const callsKept = Temporal.Duration.from({ hours: 24 * 7 });
/** How long a button too full for its platform still knows what it stood for; from then on it asks. */
const stowedKept = Temporal.Duration.from({ hours: 24 * 180 });

/** Returns the midnight (UTC) at which something has next been kept long enough; undefined where nothing is kept. */
export async function nextRetention({ calls, stowed }: Tables): Promise<Temporal.Instant | undefined> {
  const ends = [(await calls.oldestAt())?.add(callsKept), (await stowed.oldestAt())?.add(stowedKept)];
  const [first] = ends.filter((end) => end !== undefined).sort(Temporal.Instant.compare);
  return first && midnightAfter(first);
}

/** Deletes what has been kept long enough. */
export async function retain({ calls, stowed }: Tables, now: Temporal.Instant): Promise<void> {
  await calls.forgetBefore(now.subtract(callsKept));
  await stowed.forgetBefore(now.subtract(stowedKept));
}

// Strictly after: at the end itself nothing is deleted yet, and the job would be due for ever.
const midnightAfter = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'hour', roundingIncrement: 24, roundingMode: 'floor' }).add({ hours: 24 });
