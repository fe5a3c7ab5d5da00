import { memo } from './memo.ts';
import type { Reader } from './reader.ts';
import { sentence } from './sentence.ts';
import type { DayStyle } from './view.ts';

// Creating an Intl formatter costs a hundred times what using it does.
const formatter = memo(
  (locale: string, zone: string, style: 'moment' | 'clock' | 'weekday clock' | 'day' | 'long') =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...styles[style] }),
);
const styles = {
  moment: { dateStyle: 'full', timeStyle: 'short' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'weekday clock': { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Returns a day with its weekday where no style says otherwise, in the reader's language. */
export function drawDay(on: Temporal.PlainDate, reader: Reader, style?: DayStyle): string {
  const format = formatter(localeFor(reader, style), 'UTC', style === undefined ? 'day' : 'long');
  return format.format(on.toZonedDateTime('UTC').epochMilliseconds);
}

/** Returns the days from the first to the last. Intl has a dash between them where a sentence has a word. */
export function drawDays(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  reader: Reader,
  style?: DayStyle,
): string {
  const at = (on: Temporal.PlainDate): number => on.toZonedDateTime('UTC').epochMilliseconds;
  const parts = formatter(localeFor(reader, style), 'UTC', 'long').formatRangeToParts(at(first), at(last));
  const to = drawn(reader, 'time.to', {});
  return parts.map(({ value }) => (/^\s*–\s*$/.test(value) ? ` ${to} ` : value)).join('');
}

/** The head of an English document has the month first. */
const localeFor = ({ language, locale }: Reader, style: DayStyle | undefined): string =>
  style === 'document' && language === 'en' ? 'en-US' : locale;

/**
 * Returns a moment in the reader's zone, with the time in `zone` (IANA) where the two differ, and in `home` too
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

/** Returns the reader's local time, named by the first zone with the same offset, then the time in each other zone. */
function drawClocks(at: Temporal.Instant, zones: readonly string[], reader: Reader): string {
  const offsetIn = (zone: string): string => at.toZonedDateTimeISO(zone).offset;
  const here = offsetIn(reader.zone);
  const when = formatted(formatter(reader.locale, reader.zone, 'moment'), at, reader);
  const named = zones.find((zone) => offsetIn(zone) === here) ?? reader.zone;
  const others = zones.filter(
    (zone, index) => offsetIn(zone) !== here && zones.findIndex((one) => offsetIn(one) === offsetIn(zone)) === index,
  );
  const first = drawn(reader, 'time.one', { when, city: cityOf(named, reader) });
  return others.reduce(
    (before, zone) => drawn(reader, 'time.also', { when: before, ...clockIn(at, zone, reader) }),
    first,
  );
}

/** Returns the local time in the zone, with the weekday where it is another day than the reader's. */
function clockIn(at: Temporal.Instant, zone: string, reader: Reader): { clock: string; there: string } {
  const dayIn = (of: string): Temporal.PlainDate => at.toZonedDateTimeISO(of).toPlainDate();
  const style = dayIn(zone).equals(dayIn(reader.zone)) ? 'clock' : 'weekday clock';
  return {
    clock: formatted(formatter(reader.locale, zone, style), at, reader),
    there: cityOf(zone, reader),
  };
}

/** Returns the moment with its time of day as the catalogue writes it: Intl's French has 13:00 for 13 h 00. */
function formatted(format: Intl.DateTimeFormat, at: Temporal.Instant, reader: Reader): string {
  const parts = format.formatToParts(at.epochMilliseconds);
  const part = (type: string): number => parts.findIndex((one) => one.type === type);
  const [hour, minute] = [part('hour'), part('minute')];
  const joined = (from: number, to?: number): string =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  const clock = drawn(reader, 'time.clock', { hour: joined(hour, hour + 1), minute: joined(minute, minute + 1) });
  return joined(0, hour) + clock + joined(minute + 1);
}

/** Returns a zone's city. WILD meets in Geneva, whose IANA zone is Europe/Zurich. */
export function cityOf(zone: string, reader: Reader): string {
  if (zone === 'Europe/Zurich') return drawn(reader, 'zone.geneva', {});
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

const drawn = (reader: Reader, key: Parameters<typeof sentence>[1], values: Record<string, string>): string =>
  sentence(reader, key, values, String).join('');
