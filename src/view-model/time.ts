import { memo } from './memo.ts';
import type { Reader } from './reader.ts';
import { sentence } from './sentence.ts';

// Making an Intl formatter costs a hundred times what using it does.
const formatter = memo(
  (locale: string, zone: string, style: 'moment' | 'clock' | 'weekday clock' | 'day') =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...styles[style] }),
);
const styles = {
  moment: { dateStyle: 'full', timeStyle: 'short' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'weekday clock': { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day with its weekday, in the reader's language. */
export function drawDay(on: Temporal.PlainDate, reader: Reader): string {
  return formatter(reader.locale, 'UTC', 'day').format(on.toZonedDateTime('UTC').epochMilliseconds);
}

/**
 * A moment on the reader's clock, with the clock of `zone` (IANA) beside it where the two differ; that of `home` too
 * where it is a third; with `utc` also the date there.
 */
export function drawTime(
  at: Temporal.Instant,
  zone: string,
  reader: Reader,
  { home = zone, utc = false }: { home?: string; utc?: boolean } = {},
): string {
  const when = drawClocks(at, [zone, home], reader);
  const on = at.toZonedDateTimeISO('UTC').toPlainDate();
  if (!utc || at.toZonedDateTimeISO(reader.zone).toPlainDate().equals(on)) return when;
  return drawn(reader, 'time.utc', { when, day: drawDay(on, reader) });
}

/** The reader's clock, called by the first of the zones that goes with it, then each that goes otherwise. */
function drawClocks(at: Temporal.Instant, zones: readonly string[], reader: Reader): string {
  const offsetIn = (zone: string): string => at.toZonedDateTimeISO(zone).offset;
  const here = offsetIn(reader.zone);
  const when = formatter(reader.locale, reader.zone, 'moment').format(at.epochMilliseconds);
  const place = zones.find((zone) => offsetIn(zone) === here) ?? reader.zone;
  const others = zones.filter(
    (zone, index) => offsetIn(zone) !== here && zones.findIndex((one) => offsetIn(one) === offsetIn(zone)) === index,
  );
  const first = drawn(reader, 'time.one', { when, place: placeOf(place, reader) });
  return others.reduce(
    (before, zone) => drawn(reader, 'time.also', { when: before, ...clockIn(at, zone, reader) }),
    first,
  );
}

/** What the clock shows in the zone, with the weekday where it is another day than the reader's. */
function clockIn(at: Temporal.Instant, zone: string, reader: Reader): { clock: string; there: string } {
  const dayIn = (of: string): Temporal.PlainDate => at.toZonedDateTimeISO(of).toPlainDate();
  const style = dayIn(zone).equals(dayIn(reader.zone)) ? 'clock' : 'weekday clock';
  return {
    clock: formatter(reader.locale, zone, style).format(at.epochMilliseconds),
    there: placeOf(zone, reader),
  };
}

/** What people call a zone: its city. WILD meets in Geneva, which IANA files under Zurich. */
function placeOf(zone: string, reader: Reader): string {
  if (zone === 'Europe/Zurich') return drawn(reader, 'zone.geneva', {});
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

const drawn = (reader: Reader, key: Parameters<typeof sentence>[1], values: Record<string, string>): string =>
  sentence(reader, key, values, String).join('');
