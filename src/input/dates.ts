import { fold, visible } from '../domain/fold.ts';
import { type Option, say, type Text } from '../view-model/view.ts';
import { readNamedDay } from './named-day.ts';
import { readNthWeekday } from './nth-weekday.ts';
import type { Read } from './read.ts';
import { readRelativeDay } from './relative-day.ts';
import { oneOf } from './typed.ts';

const isoDay = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const before = new RegExp(`^${oneOf(({ days }) => days.before)} `);
const maxYearsAhead = 10;

const wrong = (problem: Text, options: Option[] = []): Read<Temporal.PlainDate> => ({ ok: false, problem, options });
const shownDay = (day: Temporal.PlainDate): Text => ({ kind: 'day', on: day.toString() });

/**
 * Reads a day as people type it, in English (the day before the month) or French, against `today`. A day that may be
 * two is asked; a weekday that is not that day's, a day the calendar lacks and one beyond ten years are problems.
 */
export function readDay(raw: string, today: Temporal.PlainDate): Read<Temporal.PlainDate> {
  const noSuchDay = wrong(say('problem.noSuchDay', { said: raw }));
  if (isoDay.test(raw.trim())) {
    const day = isoDate(raw.trim());
    return day ? understood(day, today) : noSuchDay;
  }
  const text = fold(visible(raw)).replace(/[’ʼ]/g, "'");
  const said = text.replace(before, '');
  const named = readNamedDay(said, today);
  if (named === 'none') return noSuchDay;
  if (named) {
    if (named.weekday !== undefined && named.weekday !== named.day.dayOfWeek)
      return wrong(say('problem.weekday', { said: raw, day: shownDay(named.day) }));
    return understood(named.day, today);
  }
  const nth = readNthWeekday(said, today);
  if (nth === 'none') return noSuchDay;
  if (nth) return understood(nth, today);
  const [day, ...others] = readRelativeDay(said, today);
  if (!day) return wrong(say('problem.day', { said: raw }));
  if (others.length === 0) return understood(day, today);
  const options = [day, ...others].map((one) => ({ value: one.toString(), label: shownDay(one) }));
  return wrong(say('problem.several', { said: raw }), options);
}

function isoDate(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A day beyond ten years is a slip, and would make a calendar feed that no calendar takes. */
function understood(day: Temporal.PlainDate, today: Temporal.PlainDate): Read<Temporal.PlainDate> {
  if (Temporal.PlainDate.compare(day, today.add({ years: maxYearsAhead })) > 0)
    return wrong(say('problem.farDay', { day: shownDay(day) }));
  return { ok: true, value: day, raw: day.toString(), shown: shownDay(day) };
}
