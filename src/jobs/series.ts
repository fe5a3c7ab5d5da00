import type { Series } from '../domain/meeting.ts';
import { extendSeries } from '../operations/meeting-series.ts';
import type { Tables } from '../ports/tables.ts';
import { isDue, type Job } from './job.ts';

/** Returns the job that keeps the next meetings of each series in the calendar: at the start, and whenever one has begun. */
export function seriesJob(): Job {
  let extendAt: Temporal.Instant | undefined = Temporal.Instant.fromEpochMilliseconds(0);
  return {
    async dueAt({ meetings }, now) {
      // What is next by `now` is never due at `now`: a time that has come is kept until it is acted on.
      if (!isDue(extendAt, now)) extendAt = await meetings.nextOfSeriesAt(now);
      return extendAt;
    },
    async run({ now, transactions }) {
      extendAt = undefined;
      for (const series of await transactions.read((tables) => tables.meetings.allSeries()))
        await transactions.attempt(`series ${series.id}`, (tables) => extend(tables, series, now));
    },
  };
}

async function extend(tables: Tables, series: Series, now: Temporal.Instant): Promise<void> {
  for (const { id } of await extendSeries(tables, series, now))
    await tables.record.add({ at: now, personId: null, what: 'meeting.made', subject: id });
}
