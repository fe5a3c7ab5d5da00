import { fold } from '../domain/fold.ts';
import { languages } from '../languages/index.ts';
import { numbers, phrases } from './typed.ts';

const ordinals = numbers(({ days }) => days.ordinals);

/** Maps folded names in every language to numbers from 1: `monday` and `lundi` are 1. `first` is a day that has the first name. */
function names(part: 'weekday' | 'month', first: Temporal.PlainDate, count: number): Map<string, number> {
  const step = part === 'month' ? 'months' : 'days';
  const numbers = Array.from({ length: count }, (_, index) => index);
  return new Map(
    languages.flatMap((locale) => {
      const format = new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' });
      const nameOf = (index: number) =>
        fold(format.format(first.add({ [step]: index }).toZonedDateTime('UTC').epochMilliseconds));
      return numbers.map((index): [string, number] => [nameOf(index), index + 1]);
    }),
  );
}
const monday = Temporal.PlainDate.from('2024-01-01');
const weekdays = names('weekday', monday, 7);
const months = names('month', monday, 12);

const between = phrases(({ days }) => days.of).join('|');
const shape = new RegExp(
  `^(?<nth>\\S+) (?<weekday>\\p{L}+) (?:${between})[ '’](?<month>\\p{L}+)(?: (?<year>\\d{4}))?$`,
  'u',
);

/** Reads "second Wednesday of September" or "dernier jeudi de juin 2027"; without a year, the next such day from `today` on. */
export function readNthWeekday(said: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const words = shape.exec(fold(said))?.groups ?? {};
  const nth = ordinals.get(words.nth ?? '');
  const [weekday, month] = [weekdays.get(words.weekday ?? ''), months.get(words.month ?? '')];
  if (nth === undefined || weekday === undefined || month === undefined) return undefined;
  const inYear = (year: number) => nthOf(Temporal.PlainYearMonth.from({ year, month }), nth, weekday);
  if (words.year !== undefined) return inYear(Number(words.year));
  const next = inYear(today.year);
  return Temporal.PlainDate.compare(next, today) < 0 ? inYear(today.year + 1) : next;
}

function nthOf(month: Temporal.PlainYearMonth, nth: number, weekday: number): Temporal.PlainDate {
  const first = month.toPlainDate({ day: 1 });
  if (nth > 0) return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
}
