// Each language by itself: the package's own door loads twelve.
import * as english from 'chrono-node/en';
import * as french from 'chrono-node/fr';
import { type Option, say, type Text } from '../view-model/view.ts';

import { readNthWeekday } from './nth-weekday.ts';
import type { Read } from './read.ts';
import { phrases } from './typed.ts';

const wrong = (problem: Text): { ok: false; problem: Text; options: Option[] } => ({ ok: false, problem, options: [] });

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const before = new RegExp(`^(?:${phrases(({ days }) => days.before).join('|')})\\s+`, 'i');

/**
 * A day as people type it: ISO first, else English (day before month) or French words, read against `today`.
 * Only the calendar components are taken from chrono-node, which knows no time zones.
 */
export function readDay(raw: string, today: Temporal.PlainDate): Read<Temporal.PlainDate> {
  if (isoDay.test(raw)) return existingDay(raw);
  const said = raw.trim().replace(before, '');
  const nth = readNthWeekday(said, today);
  if (nth) return understood(nth);
  const reference = new Date(today.year, today.month - 1, today.day, 12);
  for (const parser of [english.GB, french]) {
    const [found, ...more] = parser.parse(said, reference, { forwardDate: true });
    if (!found || more.length > 0 || found.text.trim().length < said.length) continue;
    // A time of day is another field's: "8 July 13:00" is a day and a time, not a day.
    if (found.start.isCertain('hour')) continue;
    const part = (name: 'year' | 'month' | 'day') => found.start.get(name) ?? 0;
    const date = Temporal.PlainDate.from({ year: part('year'), month: part('month'), day: part('day') });
    return understood(date);
  }
  return wrong(say('problem.day', { said: raw }));
}

function existingDay(raw: string): Read<Temporal.PlainDate> {
  try {
    return understood(Temporal.PlainDate.from(raw, { overflow: 'reject' }));
  } catch (error) {
    if (error instanceof RangeError) return wrong(say('problem.noSuchDay', { said: raw }));
    throw error;
  }
}

const understood = (value: Temporal.PlainDate): Read<Temporal.PlainDate> => ({
  ok: true,
  value,
  raw: value.toString(),
  shown: { kind: 'day', on: value.toString() },
});

const clock = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})?)?\s*(?<half>am|pm)?$/i;

/** A time of day: `13:00`, `13h`, `13.30`, `1pm`. */
export function readTime(raw: string): Read<Temporal.PlainTime> {
  const { hour, minute = '0', half } = clock.exec(raw.trim())?.groups ?? {};
  if (hour === undefined) return wrong(say('problem.time', { said: raw }));
  const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (twelve > 23 || Number(minute) > 59 || (half !== undefined && (Number(hour) > 12 || Number(hour) === 0)))
    return wrong(say('problem.time', { said: raw }));
  const value = Temporal.PlainTime.from({ hour: twelve, minute: Number(minute) });
  const shown = value.toString({ smallestUnit: 'minute' });
  return { ok: true, value, raw: shown, shown };
}
