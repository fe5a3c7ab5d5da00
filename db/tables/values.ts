import { sql } from 'kysely';
import type { WallClockRow } from './rows/meetings.ts';

/** An instant of epoch milliseconds. */
export const instant = (milliseconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(milliseconds);
/** A day of its ISO text. */
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
/** Returns what `make` returns for the value, or null for null. */
export const orNull = <From, To>(value: From | null, make: (value: From) => To): To | null =>
  value === null ? null : make(value);

/** A meeting's start as stored: its wall clock to the minute, its zone, and the offset that settles an hour that comes twice. */
export const wallClockOf = (at: Temporal.ZonedDateTime): WallClockRow => ({
  wall_clock: at.toPlainDateTime().toString({ smallestUnit: 'minute' }),
  utc_offset: at.offset,
  zone: at.timeZoneId,
});

/** Returns the start. Where the zone's rules have changed since, the wall clock is kept and the offset is not. */
export const zoned = ({ wall_clock, utc_offset, zone }: WallClockRow): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.from(`${wall_clock}${utc_offset}[${zone}]`, { offset: 'prefer' });

/** A constant as SQL text, not as a parameter: so that SQLite can use an index with the same condition. */
export const literal = <Text extends string | number>(text: Text) => sql.lit(text);
