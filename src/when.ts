import { sentence } from './languages/format.ts';
import { memo } from './memo.ts';
import type { Reader } from './reader.ts';

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

/** A moment on the reader's clock, with the clock of `zone` (IANA) beside it where the two differ; with `utc` also the date there. */
export function drawTime(at: Temporal.Instant, zone: string, reader: Reader, utc = false): string {
  const when = drawClocks(at, zone, reader);
  const on = at.toZonedDateTimeISO('UTC').toPlainDate();
  if (!utc || at.toZonedDateTimeISO(reader.zone).toPlainDate().equals(on)) return when;
  return drawn(reader, 'time.utc', { when, day: drawDay(on, reader) });
}

function drawClocks(at: Temporal.Instant, zone: string, reader: Reader): string {
  const here = at.toZonedDateTimeISO(reader.zone);
  const there = at.toZonedDateTimeISO(zone);
  const when = formatter(reader.locale, reader.zone, 'moment').format(at.epochMilliseconds);
  if (here.offset === there.offset) return drawn(reader, 'time.one', { when, place: placeOf(zone, reader) });
  const sameDay = here.toPlainDate().equals(there.toPlainDate());
  const clock = formatter(reader.locale, zone, sameDay ? 'clock' : 'weekday clock').format(at.epochMilliseconds);
  return drawn(reader, 'time.two', { when, place: placeOf(reader.zone, reader), clock, there: placeOf(zone, reader) });
}

/** What people call a zone: its city. WILD meets in Geneva, which IANA files under Zurich. */
function placeOf(zone: string, reader: Reader): string {
  if (zone === 'Europe/Zurich') return drawn(reader, 'zone.geneva', {});
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

const drawn = (reader: Reader, key: Parameters<typeof sentence>[1], values: Record<string, string>): string =>
  sentence(reader, key, values, String).join('');
