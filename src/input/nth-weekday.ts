import { monthCalled, weekdayCalled } from './calendar-names.ts';
import { numbers, oneOf } from './typed.ts';

const ordinals = numbers(({ days }) => days.ordinals);
const between = oneOf(({ days }) => days.of);
const shape = new RegExp(
  `^(?<nth>\\S+) (?<weekday>\\p{L}+) ${between}[ '](?<month>\\p{L}+\\.?)(?: (?<year>\\d{4}))?$`,
  'u',
);

/**
 * Reads "second Wednesday of September" or "dernier jeudi de juin 2027", folded; without a year, the next such day from
 * `today` on. Returns 'none' where the month has no such day.
 */
export function readNthWeekday(said: string, today: Temporal.PlainDate): Temporal.PlainDate | 'none' | undefined {
  const words = shape.exec(said)?.groups ?? {};
  const nth = ordinals.get(words.nth ?? '');
  const [weekday, month] = [weekdayCalled(words.weekday ?? ''), monthCalled(words.month ?? '')];
  if (nth === undefined || weekday === undefined || month === undefined) return undefined;
  const inYear = (year: number) => nthOf(Temporal.PlainYearMonth.from({ year, month }), nth, weekday);
  if (words.year !== undefined) return inYear(Number(words.year)) ?? 'none';
  const next = inYear(today.year);
  if (!next) return 'none';
  return Temporal.PlainDate.compare(next, today) < 0 ? (inYear(today.year + 1) ?? 'none') : next;
}

function nthOf(month: Temporal.PlainYearMonth, nth: number, weekday: number): Temporal.PlainDate | undefined {
  const first = month.toPlainDate({ day: 1 });
  if (nth > 0) {
    const found = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
    return found.month === month.month ? found : undefined;
  }
  const last = month.toPlainDate({ day: month.daysInMonth });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
}
