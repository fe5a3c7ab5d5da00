/** What a time on the wall clock means in a zone: one moment; none, the clocks being put forward over it; two, them being put back. */
export type WallClock =
  | { kind: 'one'; at: Temporal.ZonedDateTime }
  | { kind: 'gap'; before: Temporal.ZonedDateTime; after: Temporal.ZonedDateTime }
  | { kind: 'twice'; first: Temporal.ZonedDateTime; second: Temporal.ZonedDateTime };

/** The moment or moments of a day and time in a zone (IANA); for a gap, the two times nearest on either side of it. */
export function onWallClock(day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): WallClock {
  const wall = day.toPlainDateTime(time);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochNanoseconds === later.epochNanoseconds) return { kind: 'one', at: earlier };
  if (earlier.toPlainDateTime().equals(wall)) return { kind: 'twice', first: earlier, second: later };
  return { kind: 'gap', before: earlier, after: later };
}
